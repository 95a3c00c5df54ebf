package dev.gatehouse.sandbox.hilt;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How instants are written: whole seconds and Z as in Hilt's examples, or as Python's isoformat does. */
final class WireTime {
    private static final DateTimeFormatter PYTHON =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);

    private final HiltSwitches switches;

    WireTime(HiltSwitches switches) {
        this.switches = switches;
    }

    @Nullable
    String of(@Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        return switches.isOn(Switch.FRACTIONAL_TIMES)
                ? PYTHON.format(instant.atOffset(ZoneOffset.UTC))
                : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
