package dev.gatehouse.access;

import java.time.Instant;
import java.util.Optional;

/** Whether an account may be behind a door, and why. */
public sealed interface Decision {
    /** The reason in words, for the audit trail and for people. */
    String reason();

    /** Allow before Hold before Deny, and among denials the more doubtful first: the best of several counts. */
    int rank();

    /**
     * May be inside.
     *
     * @param until when this must be decided anew; empty for open-ended access
     */
    record Allow(Phase phase, Optional<Instant> until, String reason) implements Decision {
        @Override
        public int rank() {
            return 5;
        }
    }

    /**
     * Nothing may change.
     *
     * @param alarm the cause needs a human
     */
    record Hold(String reason, boolean alarm) implements Decision {
        @Override
        public int rank() {
            return 4;
        }
    }

    /**
     * May not be inside.
     *
     * @param foreseen an earlier answer had already named this end
     * @param settled enough answers stand behind it to act on
     */
    record Deny(boolean foreseen, boolean settled, String reason) implements Decision {
        @Override
        public int rank() {
            return (settled ? 0 : 2) + (foreseen ? 0 : 1);
        }
    }
}
