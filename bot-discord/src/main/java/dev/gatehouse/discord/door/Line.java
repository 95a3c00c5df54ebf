package dev.gatehouse.discord.door;

import dev.gatehouse.access.Urgency;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * The row in front of one of Discord's windows: one call at a time, the most urgent first, and none that the window has no
 * room for. JDA behind it sends calls as they come, so that whatever it holds would be ahead of a buyer who waits.
 */
final class Line {
    /** Calls of each window that only those may make whom a person waits for. */
    private static final int KEPT = 2;

    private final Places places = new Places();
    private boolean busy;
    /** Nothing is known of the window before the first answer. */
    private int limit = Integer.MAX_VALUE;

    private int left = Integer.MAX_VALUE;
    private long windowNanos;
    private long resetNanos = System.nanoTime();
    /** The last turn promised to whoever was sent away, for each urgency: the more urgent do not queue behind the others. */
    private final Map<Urgency, Long> promisedNanos = new EnumMap<>(Urgency.class);

    /**
     * Waits for its turn, and takes it; {@link #leave()} must follow.
     *
     * @param patience nobody waits here any longer
     * @return zero when it is the caller's turn; otherwise when to come again
     */
    synchronized Duration enter(Urgency urgency, Duration patience) throws InterruptedException {
        Places.Place place = places.join(urgency);
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (busy || !places.isFirst(place) || untilRoom(urgency) > 0) {
                long rest = end - System.nanoTime();
                if (rest <= 0 || untilRoom(urgency) > rest) {
                    return promise(urgency);
                }
                long nap = untilRoom(urgency) > 0 ? untilRoom(urgency) : rest;
                wait(Math.max(1, Duration.ofNanos(nap).toMillis()));
            }
            take();
            return Duration.ZERO;
        } finally {
            places.leave(place);
            notifyAll();
        }
    }

    synchronized void leave() {
        busy = false;
        notifyAll();
    }

    /** What Discord's headers said with an answer: how many calls a window takes, how many are left, when the next opens. */
    synchronized void told(int allowed, int remaining, Duration resetAfter) {
        boolean first = remaining >= allowed - 1;
        windowNanos = first ? resetAfter.toNanos() : Math.max(windowNanos, resetAfter.toNanos());
        limit = allowed;
        left = remaining;
        resetNanos = System.nanoTime() + resetAfter.toNanos();
        notifyAll();
    }

    private long untilRoom(Urgency urgency) {
        long untilReset = resetNanos - System.nanoTime();
        return left > kept(urgency) ? 0 : Math.max(0, untilReset);
    }

    private int kept(Urgency urgency) {
        return urgency == Urgency.BUYER ? 0 : Math.min(KEPT, (limit - 1) / 2);
    }

    /** Should the answer never come, the window is believed to have one call less. */
    private void take() {
        busy = true;
        if (resetNanos - System.nanoTime() <= 0) {
            left = limit;
            resetNanos = System.nanoTime() + windowNanos;
        }
        left--;
    }

    /** The turns of those who are sent away follow each other as fast as the window allows. */
    private Duration promise(Urgency urgency) {
        long now = System.nanoTime();
        long from = Math.max(0, resetNanos - now);
        long apart = windowNanos / Math.max(1, limit - kept(urgency));
        long behind = promisedNanos.getOrDefault(urgency, now) - now;
        long ahead = Math.max(from, behind + apart);
        promisedNanos.put(urgency, now + ahead);
        return Duration.ofNanos(Math.max(1, ahead));
    }
}
