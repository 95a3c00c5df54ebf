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
}
