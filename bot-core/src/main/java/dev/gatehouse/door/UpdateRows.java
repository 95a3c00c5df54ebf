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
     * Stores an update and syncs it to disk before returning: whatever is returned is durable, and its number may be
     * passed.
     *
     * @param body the update as it came
     * @return false when an update of this number is there already; the first bytes are kept
     */
    boolean store(long updateId, byte[] body, Instant at);

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
