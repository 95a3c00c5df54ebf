package dev.gatehouse.inbox;

import java.time.Duration;
import java.util.Optional;

/** What looking into an event came to. */
sealed interface Finding {
    String words();

    /** Nothing more to do with it. */
    record Settled(String words) implements Finding {}

    /**
     * Look again.
     *
     * @param atLeast a wait that Hilt named
     */
    record NotYet(String words, Optional<Duration> atLeast) implements Finding {}

    /** The look itself broke off, which is nobody's answer. */
    record Broken(RuntimeException why) implements Finding {
        @Override
        public String words() {
            return "the look broke off: " + why.getClass().getSimpleName();
        }
    }
}
