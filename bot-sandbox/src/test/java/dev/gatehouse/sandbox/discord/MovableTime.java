package dev.gatehouse.sandbox.discord;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Machine time that stands still until the test moves it. */
final class MovableTime {
    private static final long START_MILLIS = 1_790_000_000_000L;

    private final AtomicLong nanos = new AtomicLong();

    MachineTime machine() {
        return new MachineTime(nanos::get, () -> START_MILLIS + nanos.get() / 1_000_000);
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
