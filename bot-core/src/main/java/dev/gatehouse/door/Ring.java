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
 * @param passedOn reached the account through a linked one, and goes no further
 */
public record Ring(
        PlatformAccount account,
        Urgency urgency,
        Instant askedAfter,
        boolean retrieve,
        String cause,
        boolean passedOn) {
    public Ring(PlatformAccount account, Urgency urgency, Instant askedAfter, boolean retrieve, String cause) {
        this(account, urgency, askedAfter, retrieve, cause, false);
    }

    /** Something at the door changed: what Hilt said last will do. */
    public static Ring atDoor(PlatformAccount account, Urgency urgency, String cause) {
        return new Ring(account, urgency, Instant.MIN, true, cause);
    }

    /** Somebody stands before the door; nobody typed anything, and nothing says that Hilt must be asked anew. */
    public boolean isKnock() {
        return urgency == Urgency.BUYER && retrieve && !passedOn && askedAfter.equals(Instant.MIN);
    }

    /** For a linked account: nobody waits for the answer to a command that was typed with another one. */
    public Ring passedOnTo(PlatformAccount linked) {
        Urgency turn = retrieve && urgency == Urgency.BUYER ? Urgency.EVENT : urgency;
        return new Ring(linked, turn, askedAfter, retrieve, cause + " of " + account, true);
    }

    /** Both look: the sooner urgency, the later freshness. */
    public Ring and(Ring other) {
        return new Ring(
                account,
                urgency.orSooner(other.urgency),
                askedAfter.isAfter(other.askedAfter) ? askedAfter : other.askedAfter,
                retrieve || other.retrieve,
                cause.equals(other.cause) ? cause : cause + "; " + other.cause,
                passedOn && other.passedOn);
    }
}
