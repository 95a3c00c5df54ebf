package dev.gatehouse.door;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import java.time.Instant;

/**
 * Says whom to look at, never what happened.
 *
 * @param askedAfter the look counts only with an answer of Hilt asked at or after this instant; {@link Instant#MIN} when
 *     what is known will do
 * @param retrieve where the account stands is asked of the platform, not believed
 * @param cause for the audit trail, such as {@code joined the server}
 */
public record Ring(PlatformAccount account, Urgency urgency, Instant askedAfter, boolean retrieve, String cause) {

    /** Something at the door changed: what Hilt said last will do. */
    public static Ring atDoor(PlatformAccount account, Urgency urgency, String cause) {
        return new Ring(account, urgency, Instant.MIN, true, cause);
    }

    /** Both look: the sooner urgency, the later freshness. */
    public Ring and(Ring other) {
        return new Ring(
                account,
                urgency.orSooner(other.urgency),
                askedAfter.isAfter(other.askedAfter) ? askedAfter : other.askedAfter,
                retrieve || other.retrieve,
                cause.equals(other.cause) ? cause : cause + "; " + other.cause);
    }
}
