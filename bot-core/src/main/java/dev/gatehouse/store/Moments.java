package dev.gatehouse.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Instants as both databases keep them: UTC, whole microseconds. Java's years reach further than PostgreSQL's, so what
 * lies beyond the two bounds, such as {@link Instant#MIN} for "never", is kept as the bound and read back as the extreme.
 */
final class Moments {
    private static final OffsetDateTime FIRST = OffsetDateTime.of(-4000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime LAST = OffsetDateTime.of(200_000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private Moments() {}

    static OffsetDateTime toRow(Instant instant) {
        if (!instant.isAfter(FIRST.toInstant())) {
            return FIRST;
        }
        if (!instant.isBefore(LAST.toInstant())) {
            return LAST;
        }
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant fromRow(@Nullable OffsetDateTime moment) {
        if (moment == null) {
            return null;
        }
        Instant instant = moment.toInstant();
        if (!instant.isAfter(FIRST.toInstant())) {
            return Instant.MIN;
        }
        return instant.isBefore(LAST.toInstant()) ? instant : Instant.MAX;
    }
}
