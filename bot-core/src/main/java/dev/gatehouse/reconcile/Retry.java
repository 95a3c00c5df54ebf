package dev.gatehouse.reconcile;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When something that did not come through is tried again: doubling from two seconds to five minutes, spread by a
 * quarter so that a crowd does not return as one.
 */
final class Retry {
    /** How often a door that a human must mend is probed. */
    static final Duration PROBE = Duration.ofMinutes(10);

    /** How often somebody is looked at who waits for others: for the probe of a door, for a human at the brake. */
    static final Duration TURNED_AWAY = Duration.ofHours(1);

    /** While nothing may be done, such as when Hilt is silent. */
    static final Duration MEANWHILE = Duration.ofMinutes(1);

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LAST = Duration.ofMinutes(5);
    private static final Duration EAGER = Duration.ofMinutes(1);
    private static final int EAGER_TRIES = 60;

    private final RandomGenerator random;

    Retry(RandomGenerator random) {
        this.random = random;
    }

    Duration after(int attempts) {
        long doubled = FIRST.toMillis() << Math.min(attempts, 12);
        return spread(Duration.ofMillis(Math.min(doubled, LAST.toMillis())));
    }

    /** Somebody who paid and is not there yet: every minute for an hour, then hourly. */
    static Duration forPerson(int attempts) {
        return attempts <= EAGER_TRIES ? EAGER : Duration.ofHours(1);
    }

    Duration spread(Duration wait) {
        return wait.plusMillis(random.nextLong(wait.toMillis() / 4 + 1));
    }
}
