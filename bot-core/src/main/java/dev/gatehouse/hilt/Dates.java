package dev.gatehouse.hilt;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Hilt's dates. Its examples are UTC with a Z; a Python server may as well write {@code +00:00} and microseconds, or no
 * zone at all, which is UTC then. Kept to the microsecond, the finest that both databases keep. An end that is as good as
 * never, such as the last day of the year 9999, becomes the last one that every database keeps.
 */
final class Dates {
    private static final DateTimeFormatter TOLERANT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .parseLenient()
            .appendOffset("+HH", "Z")
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** After the last day of the year 9999, wherever that ends: no calendar of Hilt's goes on. */
    private static final Instant BEYOND = Instant.parse("+10000-01-02T00:00:00Z");

    private Dates() {}

    /** Empty when it cannot be read, or when Hilt cannot mean it. */
    static Optional<Instant> read(String text) {
        try {
            TemporalAccessor parsed =
                    TOLERANT.parseBest(text.strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
            Instant instant = parsed instanceof OffsetDateTime zoned
                    ? zoned.toInstant()
                    : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
            return Optional.of(instant.truncatedTo(ChronoUnit.MICROS))
                    .filter(date -> !date.isBefore(EARLIEST) && date.isBefore(BEYOND))
                    .map(date -> date.isBefore(LATEST) ? date : LATEST);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
