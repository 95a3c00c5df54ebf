package dev.gatehouse.discord.door;

import java.time.Duration;

/**
 * Keeps one bot below Discord's 50 calls a second over all routes, which JDA only notices once it is refused. Interactions
 * do not count and do not pass here.
 */
final class Pace {
    private static final long APART = Duration.ofSeconds(1).toNanos() / 45;
    /** So many calls may follow each other at once after a quiet moment. */
    private static final int AT_ONCE = 4;

    private long lastNanos = System.nanoTime() - AT_ONCE * APART;

    /** Takes the next place in the row, and says how far ahead it is. */
    synchronized Duration untilNext() {
        long now = System.nanoTime();
        long earliest = now - AT_ONCE * APART;
        lastNanos = (lastNanos - earliest > 0 ? lastNanos : earliest) + APART;
        return Duration.ofNanos(Math.max(0, lastNanos - now));
    }
}
