package dev.gatehouse.sandbox.stage;

import java.time.Duration;
import java.time.Instant;

/** A moment seen from another, as clients write it: in 3 days, 5 minutes ago. */
final class Ago {
    private Ago() {}

    static String of(Instant then, Instant now) {
        Duration between = Duration.between(now, then);
        String size = size(between.abs());
        return between.isNegative() ? size + " ago" : "in " + size;
    }

    /** The largest unit that fits, rounded down. */
    static String size(Duration length) {
        if (length.toDays() > 0) {
            return many(length.toDays(), "day");
        }
        if (length.toHours() > 0) {
            return many(length.toHours(), "hour");
        }
        return length.toMinutes() > 0 ? many(length.toMinutes(), "minute") : "less than a minute";
    }

    private static String many(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
