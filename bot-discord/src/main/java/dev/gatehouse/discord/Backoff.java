package dev.gatehouse.discord;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** From 1 s, doubling, to 5 min, each up to a fifth longer so that many bots do not come back at once. */
final class Backoff {
    private static final long LONGEST_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final int MOST_DOUBLINGS = 9;

    private int failures;

    synchronized Duration next() {
        long millis = Math.min(1000L << Math.min(failures, MOST_DOUBLINGS), LONGEST_MILLIS);
        failures++;
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 5));
    }

    synchronized void reset() {
        failures = 0;
    }

    synchronized int failures() {
        return failures;
    }
}
