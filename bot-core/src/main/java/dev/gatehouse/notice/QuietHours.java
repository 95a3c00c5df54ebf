package dev.gatehouse.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The night: what can wait is not told between ten in the evening and eight in the morning of the person's own zone. */
final class QuietHours {
    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private QuietHours() {}

    /** The moment itself by day, the next morning by night. */
    static Instant after(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        if (local.toLocalTime().isBefore(MORNING)) {
            return local.with(MORNING).toInstant();
        }
        return local.toLocalTime().isBefore(EVENING)
                ? moment
                : local.plusDays(1).with(MORNING).toInstant();
    }
}
