package dev.gatehouse.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored webhooks. */
public interface EventRows {
    /**
     * Stores a group of events in one transaction and syncs it to disk once before returning: whatever is returned is
     * durable. Throws when it is not.
     */
    List<Stored> storeAll(List<RawEvent> events);

    /** Events not settled whose next try is due, oldest first. */
    List<PendingEvent> due(Instant now, int limit);

    void settle(String id, String outcome);

    /** Not settled yet: look again at {@code when}. */
    void postpone(String id, Instant when, String why);

    /** Every look at it breaks off: it is kept and nothing more is done, until a human has it replayed. */
    void quarantine(String id, String why);

    /** What became of one event of a group. */
    enum Stored {
        NEW,
        /** The same id and the same bytes are there already. */
        DUPLICATE,
        /** The same id is there with other bytes, which are kept. */
        CONFLICT
    }

    /**
     * An event as it came.
     *
     * @param id the envelope's id, or the SHA-256 of the bytes when there is none to trust
     * @param quarantined why nothing will be done with it; it is kept all the same
     * @param occurrence by which Hilt's feed knows it again
     */
    record RawEvent(
            String id,
            String type,
            byte[] body,
            Instant receivedAt,
            Optional<String> quarantined,
            boolean livemode,
            Optional<String> occurrence) {}

    /** A stored event that waits for its look. */
    record PendingEvent(String id, String type, byte[] body, Instant receivedAt, int attempts, boolean livemode) {}
}
