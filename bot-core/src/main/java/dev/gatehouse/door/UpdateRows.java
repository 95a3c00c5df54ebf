package dev.gatehouse.door;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The stored updates of a platform that forgets an update once its number is passed. Calls block and throw the store's
 * unchecked exception when it is away.
 */
public interface UpdateRows {
    /**
     * Stores updates in one transaction and syncs them to disk once before returning: their numbers may be passed then.
     * All of them or none.
     *
     * @return those whose number was not there before, in the order given; of a number that comes again the first bytes
     *     are kept
     */
    List<StoredUpdate> store(List<StoredUpdate> updates);

    /** Updates not worked on to their end, in the order of their numbers. */
    List<StoredUpdate> unsettled();

    /** Worked on to its end; harmless when it was already. */
    void settle(long updateId);

    /** The highest number stored; empty when there is none. */
    OptionalLong newest();

    /** When updates were last fetched, whether there were any or not; empty before the first time. */
    Optional<Instant> lastHeard();

    void heard(Instant at);

    /** An update as it came. */
    record StoredUpdate(long updateId, byte[] body, Instant receivedAt) {}
}
