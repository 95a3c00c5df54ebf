package dev.gatehouse.inbox;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Alarms;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Notices that this machine's clock is slow: Hilt signed in our future. The past proves nothing, because Hilt may repeat
 * an old event with its old signature.
 */
final class ClockWatch {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String CAUSE = "clock";

    private final Alarms alarms;
    private final AtomicBoolean slow = new AtomicBoolean();

    ClockWatch(Alarms alarms) {
        this.alarms = alarms;
    }

    void saw(Duration ahead) {
        if (ahead.compareTo(TOLERANCE) > 0) {
            raise(ahead);
        } else if (ahead.abs().compareTo(TOLERANCE) <= 0 && slow.compareAndSet(true, false)) {
            alarms.clear(CAUSE);
        }
    }

    private void raise(Duration ahead) {
        if (slow.compareAndSet(false, true)) {
            alarms.raise(
                    CAUSE,
                    new Refusal(
                            "CLOCK_OFF",
                            "An event was signed " + ahead.toSeconds() + " seconds in this machine's future.",
                            "Let the machine set its clock from the network (NTP)."));
        }
    }
}
