package dev.gatehouse.sandbox.discord;

/** One fixed window: it opens with the first call and closes after its time, however the calls lie in it. */
final class RateWindow {
    private long openedNanos;
    private int used;

    /** Takes one call if the window has one left. */
    boolean take(RateLimit limit, long now) {
        if (used == 0 || now - openedNanos >= limit.window().toNanos()) {
            openedNanos = now;
            used = 0;
        }
        if (used >= limit.calls()) {
            return false;
        }
        used++;
        return true;
    }

    int remaining(RateLimit limit) {
        return Math.max(0, limit.calls() - used);
    }

    double secondsToReset(RateLimit limit, long now) {
        return Math.max(0, openedNanos + limit.window().toNanos() - now) / 1e9;
    }
}
