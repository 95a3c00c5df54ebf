package dev.gatehouse.buyer;

import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;

/**
 * A code that one account had made, to be typed once by another one.
 *
 * @param hash of the code; the code itself is told to its owner and kept nowhere
 * @param label what its owner is called, to be shown to whoever types it; at most 200 characters
 */
public record LinkCode(String hash, Purpose purpose, PlatformAccount account, String label, Instant expiresAt) {

    /** What typing it does. */
    public enum Purpose {
        /** Links the account that types it to the one that had it made. */
        LINK,
        /** Moves everything of the account that types it to the one that had it made. */
        MOVE
    }
}
