package dev.gatehouse.inbox;

import java.time.Duration;
import java.util.List;

/** The growing waits between looks into one event, in calendar time. */
final class Ladder {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5));

    private Ladder() {}

    /** The wait after so many looks that led nowhere; the last one goes on for ever. */
    static Duration after(int looks) {
        return WAITS.get(Math.min(looks, WAITS.size() - 1));
    }

    /** Every wait has been waited once. */
    static boolean isExhausted(int looks) {
        return looks >= WAITS.size();
    }
}
