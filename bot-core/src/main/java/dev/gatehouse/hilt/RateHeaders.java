package dev.gatehouse.hilt;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an answer's headers say about pace; whatever makes no sense is taken as not said.
 *
 * @param limit calls in one window
 * @param remaining calls left in it
 * @param resetsIn until the next window
 * @param retryAfter Hilt's own wait, between nothing and {@link #LONGEST_WAIT}
 */
record RateHeaders(
        Optional<Integer> limit,
        Optional<Integer> remaining,
        Optional<Duration> resetsIn,
        Optional<Duration> retryAfter) {

    static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** Hilt's windows last a minute. A reset beyond this, or one that has passed, was measured by two clocks. */
    private static final Duration LONGEST_WINDOW = Duration.ofMinutes(2);

    static final RateHeaders NONE =
            new RateHeaders(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,18}(\\.\\d+)?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    /** Below this a reset counts seconds from now, above it seconds since 1970. */
    private static final long EPOCH_BEGINS = 1_000_000_000;

    /** @param here used where the answer bears no date of its own */
    static RateHeaders of(HttpHeaders headers, Instant here) {
        Instant there =
                headers.firstValue("Date").flatMap(RateHeaders::httpDate).orElse(here);
        return new RateHeaders(
                count(headers, "X-RateLimit-Limit").filter(limit -> limit > 0),
                count(headers, "X-RateLimit-Remaining"),
                headers.firstValue("X-RateLimit-Reset").flatMap(reset -> resetsIn(reset, headers)),
                headers.firstValue("Retry-After").flatMap(wait -> retryAfter(wait.strip(), there)));
    }

    private static Optional<Integer> count(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .map(String::strip)
                .filter(text -> COUNT.matcher(text).matches())
                .map(Integer::valueOf);
    }

    /**
     * Hilt's clock against Hilt's clock: ours may have been moved. Both show whole seconds, hence one more. Where something
     * between us and Hilt writes the date, the two disagree, and a window that seems over at every answer would never end.
     */
    private static Optional<Duration> resetsIn(String text, HttpHeaders headers) {
        if (!COUNT.matcher(text.strip()).matches()
                && !SECONDS.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        long reset = (long) Double.parseDouble(text.strip());
        if (reset < EPOCH_BEGINS) {
            return Optional.of(Duration.ofSeconds(reset)).filter(RateHeaders::isWindow);
        }
        return headers.firstValue("Date")
                .flatMap(RateHeaders::httpDate)
                .map(there -> Duration.ofSeconds(reset - there.getEpochSecond() + 1))
                .filter(RateHeaders::isWindow);
    }

    private static boolean isWindow(Duration wait) {
        return !wait.isNegative() && !wait.isZero() && wait.compareTo(LONGEST_WINDOW) <= 0;
    }

    private static Optional<Duration> retryAfter(String text, Instant there) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(clamp(Duration.ofSeconds((long) Math.ceil(Double.parseDouble(text)))));
        }
        return httpDate(text).map(until -> clamp(Duration.between(there, until)));
    }

    private static Optional<Instant> httpDate(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip())));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Duration clamp(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
