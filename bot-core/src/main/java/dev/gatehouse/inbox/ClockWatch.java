package dev.gatehouse.inbox;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Alarms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Notices that this machine's clock is slow: Hilt signed in our future. The past proves nothing, because Hilt may repeat
 * an old event with its old signature. Looked at twice, a second apart: a clock that was just set, or a sandbox's that was
 * just moved, is no reason to call anybody.
 */
final class ClockWatch {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final long SECOND_LOOK_MILLIS = 1_000;
    private static final String CAUSE = "clock";

    private final Alarms alarms;
    private final InstantSource clock;
    private final AtomicBoolean slow = new AtomicBoolean();

    ClockWatch(Alarms alarms, InstantSource clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    void saw(Instant signed) {
        Duration ahead = ahead(signed);
        if (ahead.compareTo(TOLERANCE) > 0) {
            CompletableFuture.delayedExecutor(SECOND_LOOK_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(() -> lookAgain(signed));
        } else if (ahead.abs().compareTo(TOLERANCE) <= 0 && slow.compareAndSet(true, false)) {
            alarms.clear(CAUSE);
        }
    }

    private void lookAgain(Instant signed) {
        Duration ahead = ahead(signed);
        if (ahead.compareTo(TOLERANCE) > 0 && slow.compareAndSet(false, true)) {
            alarms.raise(
                    CAUSE,
                    new Refusal(
                            "CLOCK_OFF",
                            "An event was signed " + ahead.toSeconds() + " seconds in this machine's future.",
                            "Let the machine set its clock from the network (NTP)."));
        }
    }

    private Duration ahead(Instant signed) {
        return Duration.between(clock.instant(), signed);
    }
}
