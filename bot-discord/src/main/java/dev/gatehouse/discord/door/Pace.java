package dev.gatehouse.discord.door;

import dev.gatehouse.access.Urgency;
import java.time.Duration;

/**
 * Keeps one bot below Discord's 50 calls a second over all routes, of which no header tells and which JDA only notices once it
 * is refused. Whoever a person waits for goes first, and may go two calls ahead of the beat. Interactions do not count and do
 * not pass here.
 */
final class Pace {
    /** Well below 50: calls sent apart may arrive together. */
    private static final long APART = Duration.ofSeconds(1).toNanos() / 40;
    /** So many calls may follow each other at once after a quiet moment. */
    private static final int AT_ONCE = 3;
    /** Kept for those whom a person waits for. */
    private static final int KEPT = 2;

    private final Places places = new Places();
    private long lastNanos = System.nanoTime() - AT_ONCE * APART;

    /** Returns when it is the caller's turn. */
    synchronized void pass(Urgency urgency) throws InterruptedException {
        Places.Place place = places.join(urgency);
        try {
            long ahead = ahead(urgency);
            while (ahead > 0 || !places.isFirst(place)) {
                wait(Math.max(1, Duration.ofNanos(ahead).toMillis()));
                ahead = ahead(urgency);
            }
            lastNanos = next();
        } finally {
            places.leave(place);
            notifyAll();
        }
    }

    private long ahead(Urgency urgency) {
        long early = urgency == Urgency.BUYER ? KEPT * APART : 0;
        return next() - early - System.nanoTime();
    }

    private long next() {
        long earliest = System.nanoTime() - AT_ONCE * APART;
        return (lastNanos - earliest > 0 ? lastNanos : earliest) + APART;
    }
}
