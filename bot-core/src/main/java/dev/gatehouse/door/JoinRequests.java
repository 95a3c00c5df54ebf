package dev.gatehouse.door;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.List;

/**
 * Who asked to be let in and waits: Telegram tells of a request once and offers no list of them. Calls block and throw
 * the store's unchecked exception when it is away.
 */
public interface JoinRequests {
    /** Asked again, it is the same request with a later time. */
    void asked(PlatformAccount account, Place place, Instant at);

    /** Approved, declined, withdrawn or expired: nobody waits any more. Harmless when nobody did. */
    void settled(PlatformAccount account, Place place);

    boolean isWaiting(PlatformAccount account, Place place);

    /** Everybody waiting at the place, longest waiting first. */
    List<PlatformAccount> waiting(Place place);
}
