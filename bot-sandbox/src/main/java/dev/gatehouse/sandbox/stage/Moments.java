package dev.gatehouse.sandbox.stage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Calendar moments as the page writes them; all in UTC, and it says so once. */
final class Moments {
    private static final DateTimeFormatter CLOCK = formatter("d MMM HH:mm");
    private static final DateTimeFormatter FULL = formatter("EEEE, d MMMM uuuu, HH:mm:ss");
    private static final DateTimeFormatter SECONDS = formatter("d MMM HH:mm:ss");

    private Moments() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    static String clock(Instant then) {
        return CLOCK.format(then);
    }

    static String full(Instant then) {
        return FULL.format(then);
    }

    static String seconds(Instant then) {
        return SECONDS.format(then);
    }
}
