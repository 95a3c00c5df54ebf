package dev.gatehouse.door;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import java.net.URI;
import java.util.Optional;

/**
 * The doors of one chat platform. Every call may be repeated without harm, may block for some seconds, and never throws
 * for anything the platform says: what it says is the answer.
 */
public interface Door {
    Platform platform();

    /**
     * Asks the platform where the account stands. {@link Presence#UNKNOWN} when it gave no usable answer.
     *
     * @param urgency whoever a person waits for is asked about before all others
     */
    Presence retrievePresence(PlatformAccount account, Gate gate, Urgency urgency);

    /**
     * Lets the account in, or does what can be done until the person acts.
     *
     * @param urgency whoever waits is let in before all others; the others may be told that many are ahead
     * @param reason goes to the platform's log
     */
    Outcome grant(PlatformAccount account, Gate gate, Urgency urgency, String reason);

    /** Takes the door back without banning anybody; the rest is as for {@link #grant}. */
    Outcome revoke(PlatformAccount account, Gate gate, Urgency urgency, String reason);

    /** Takes back an invitation that was not used. */
    Outcome withdraw(PlatformAccount account, Gate gate);

    /** Whether this door can be opened at all now, and for this person; empty when it can. */
    Optional<Refusal> preflight(PlatformAccount account, Gate gate);

    /** What people call this door, such as {@code Member in The Club}; empty while the platform has not told it. */
    Optional<String> title(Gate gate);

    /** Where a person with access goes in: a channel of the guild, the join-request link of the chat. */
    Optional<URI> wayIn(PlatformAccount account, Gate gate);
}
