package dev.gatehouse.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored events as whoever runs the house sees them, and how they are forgotten. */
public interface EventArchive {

    /** The newest first; every state when none is named. */
    List<Archived> newest(Optional<State> state, int limit);

    Optional<Archived> find(String id);

    /** Has it looked into anew, whatever came of it before. Says whether there is such an event. */
    boolean replay(String id, Instant now);

    /** Forgets settled events received before then, at most so many. Says how many. */
    int prune(Instant before, int limit);

    /** Where a stored event stands. */
    enum State {
        PENDING,
        SETTLED,
        QUARANTINED
    }

    /**
     * A stored event.
     *
     * @param outcome what was found last; for one in quarantine, why
     */
    record Archived(
            String id,
            String type,
            byte[] body,
            Instant receivedAt,
            State state,
            int attempts,
            Optional<Instant> nextTryAt,
            String outcome) {}
}
