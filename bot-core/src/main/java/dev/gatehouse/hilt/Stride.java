package dev.gatehouse.hilt;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Spreads the calls of walks evenly over the window. A walk of fifty pages could use half a minute's calls in a second,
 * and whoever buys in that second would stand behind it.
 */
final class Stride {
    /** A waiting walk looks at the clock at least this often, because a test may move it. */
    private static final long GLANCE = Duration.ofMillis(20).toNanos();

    private final LongSupplier nanoTime;
    private long next;

    Stride(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong();
    }

    /** Waits until the next step may be taken; returns early when interrupted, still marked so. */
    void await(Duration step) {
        long turn = reserve(step.toNanos());
        try {
            for (long left = left(turn); left > 0; left = left(turn)) {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, GLANCE));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long reserve(long step) {
        long now = nanoTime.getAsLong();
        long turn = next - now > 0 ? next : now;
        next = turn + step;
        return turn;
    }

    private long left(long turn) {
        return turn - nanoTime.getAsLong();
    }
}
