package dev.gatehouse.sandbox.hilt;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** Counts requests of each caller in fixed windows of machine time. */
final class RequestWindows {
    private static final long WINDOW = Duration.ofSeconds(60).toNanos();

    private final LongSupplier nanoTime;
    private final IntSupplier limit;
    private final Map<String, Window> windows = new HashMap<>();

    RequestWindows(LongSupplier nanoTime, IntSupplier limit) {
        this.nanoTime = nanoTime;
        this.limit = limit;
    }

    private record Window(long startedNanos, int taken) {}

    /** Where a caller stands after one more request. */
    record Standing(int limit, int taken, Duration untilReset) {
        boolean allowed() {
            return taken <= limit;
        }

        int remaining() {
            return Math.max(0, limit - taken);
        }

        /** Rounded up: whoever waits this long is in the next window. */
        long secondsUntilReset() {
            return untilReset.plusNanos(999_999_999).toSeconds();
        }
    }

    synchronized Standing take(String caller) {
        long now = nanoTime.getAsLong();
        Window old = windows.get(caller);
        Window window = old == null || now - old.startedNanos() >= WINDOW
                ? new Window(now, 1)
                : new Window(old.startedNanos(), old.taken() + 1);
        windows.put(caller, window);
        Duration left = Duration.ofNanos(WINDOW - (now - window.startedNanos()));
        return new Standing(limit.getAsInt(), window.taken(), left);
    }
}
