package dev.gatehouse.reconcile;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every gate this installation ever had. Calls block and throw the store's unchecked exception when it is away. */
public interface GateRows {

    /**
     * A gate and what became of it.
     *
     * @param at calendar time of its last change of state
     */
    record Kept(Gate gate, State state, Instant at) {
        Kept become(State next, Instant when) {
            return new Kept(gate, next, when);
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
