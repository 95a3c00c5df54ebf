package dev.gatehouse.buyer;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's word that a purchase is theirs.
 *
 * @param decidedBy empty while nobody has
 */
public record Claim(
        String id,
        PlatformAccount account,
        MembershipId membership,
        State state,
        Instant madeAt,
        Optional<String> decidedBy) {

    /** What a human made of it. */
    public enum State {
        OPEN,
        ASSIGNED,
        REFUSED
    }

    /** Under which a human is called. */
    public String cause() {
        return "claim " + id;
    }
}
