package dev.gatehouse.hilt;

import dev.gatehouse.access.Urgency;
import java.time.Duration;

/**
 * How many calls Hilt still allows in the present window, as far as we can tell: our own count until an answer's headers
 * say better, since the key may serve other programs too. Times are machine nanoseconds. Guarded by {@link Budget}.
 */
final class RateWindow {
    private static final int UNTIL_TOLD = 120;
    private static final int BUYERS_SHARE = 6;
    private static final int MOST = 100_000;
    private static final long LENGTH = Duration.ofSeconds(60).toNanos();

    /** Resets come in whole seconds: two that differ by less mean the same moment. */
    private static final long BLUR = Duration.ofMillis(1500).toNanos();

    /** An answer that was long under way seems to name a later end; only an end that is later than any delay is another. */
    private static final long ANOTHER = LENGTH / 2;

    /** After a refusal, whatever Hilt says. */
    private static final long LEAST_WAIT = Duration.ofSeconds(1).toNanos();

    private int limit = UNTIL_TOLD;
    private int left = UNTIL_TOLD;
    private int inFlight;
    private long endsAt;
    private boolean toldEnd;
    private long closedUntil;

    RateWindow(long now) {
        endsAt = now;
        closedUntil = now;
    }

    /** Nanoseconds until a call of this urgency may be sent; 0 for now. */
    long opensIn(Urgency urgency, long now) {
        roll(now);
        if (closedUntil - now > 0) {
            return closedUntil - now;
        }
        int kept = urgency == Urgency.BUYER ? 0 : limit / BUYERS_SHARE;
        return left > kept ? 0 : endsAt - now;
    }

    void take() {
        left--;
        inFlight++;
    }

    Duration evenStep() {
        return Duration.ofNanos(LENGTH / limit);
    }

    /** A call that was taken is over, with whatever its answer said. */
    void answered(int status, RateHeaders said, long now) {
        roll(now);
        inFlight = Math.max(0, inFlight - 1);
        said.limit().ifPresent(this::allow);
        said.remaining().ifPresent(remaining -> believe(remaining, said, now));
        if (status == 429) {
            shut(said, now);
        }
    }

    /** Hilt allows so many calls a minute. */
    void allow(int perMinute) {
        int allowed = Math.max(1, Math.min(perMinute, MOST));
        left += allowed - limit;
        limit = allowed;
    }

    private void roll(long now) {
        if (now - endsAt >= 0) {
            left = limit - inFlight;
            endsAt = now + LENGTH;
            toldEnd = false;
        }
    }

    private void believe(int remaining, RateHeaders said, long now) {
        long end = said.resetsIn().map(wait -> now + wait.toNanos()).orElse(endsAt);
        if (toldEnd && end - endsAt < -BLUR) {
            return;
        }
        boolean another = toldEnd && end - endsAt > ANOTHER;
        left = another ? remaining - inFlight : Math.min(left, remaining);
        endsAt = end;
        toldEnd = said.resetsIn().isPresent();
    }

    /** Hilt's own wait, not the end of its window, says when it listens again. */
    private void shut(RateHeaders said, long now) {
        long wait = said.retryAfter().map(Duration::toNanos).orElse(endsAt - now);
        closedUntil = later(closedUntil, now + Math.max(wait, LEAST_WAIT));
        endsAt = closedUntil;
        toldEnd = false;
        left = 0;
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }
}
