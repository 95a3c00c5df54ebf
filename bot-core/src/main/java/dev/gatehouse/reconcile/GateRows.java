package dev.gatehouse.reconcile;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.ProductId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every gate this installation ever had. Calls block and throw the store's unchecked exception when it is away. */
public interface GateRows {

    /**
     * A gate and what became of it.
     *
     * @param at calendar time of its last change of state
     * @param origin where it is written down
     * @param paused sells nothing for now; who has access keeps it
     * @param leaving products that still open it for whoever has them, and are sold there no longer
     */
    record Kept(Gate gate, State state, Instant at, Origin origin, boolean paused, Set<ProductId> leaving) {
        public Kept {
            leaving = Set.copyOf(leaving);
        }

        /** A gate of the settings file. */
        public Kept(Gate gate, State state, Instant at) {
            this(gate, state, at, Origin.FILE, false, Set.of());
        }

        Kept become(State next, Instant when) {
            return new Kept(gate, next, when, origin, paused, leaving);
        }

        Kept leaving(Set<ProductId> products) {
            return new Kept(gate, state, at, origin, paused, products);
        }

        /** Where a gate is written down. */
        public enum Origin {
            /** In the settings file: it vanishes with its entry there. */
            FILE,
            /** In these rows alone. */
            CHAT
        }

        /** The life of a gate. */
        public enum State {
            /** Sells, lets in and takes back. */
            LIVE,
            /** Vanished from the settings: sells nothing, takes nothing back, until a human says what shall be. */
            RETIRED,
            /** A human wants its door back from everybody it let in. */
            CLOSING,
            /** A human left its holders where they are. */
            LEFT
        }
    }

    List<Kept> all();

    Optional<Kept> find(GateId id);

    void save(Kept kept);
}
