package dev.gatehouse.sandbox.hilt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A personal checkout link: the identity in it cannot be changed by whoever opens it. */
record Handoff(
        String token,
        String productId,
        Identity identity,
        @Nullable String returnUrl,
        Instant expiresAt) {
    boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
