package dev.gatehouse.reconcile;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of the brake. Calls block and throw the store's unchecked exception when it is away. */
public interface BrakeRows {

    /**
     * A removal as the brake knows it.
     *
     * @param at calendar time: counted, held, or let go
     */
    record Removal(Place place, PlatformAccount account, GateId gate, State state, Instant at) {

        /** What the brake did about it. */
        public enum State {
            /** Surprising, and let through. */
            COUNTED,
            /** Stopped until a human lets go. */
            HELD,
            /** A human let go: it passes without being counted. */
            RELEASED
        }
    }

    /** A place whose removals are stopped. */
    record Pulled(Place place, Instant at) {}

    Optional<Removal> find(PlatformAccount account, GateId gate);

    /** Replaces what was known of this account at this gate. */
    void save(Removal removal);

    /** Removals counted at this place after {@code since}. */
    int countedSince(Place place, Instant since);

    /** Removals held at this place. */
    int held(Place place);

    List<Pulled> pulled();

    /** Pulled already, it keeps its first time. */
    void pull(Place place, Instant at);

    /** In one transaction: lets go, marks what is held as released at this time, and forgets what was counted. */
    void release(Place place, Instant at);
}
