package dev.gatehouse.telegram.rim;

import dev.gatehouse.door.UpdateRows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that nobody listened for so long that Telegram has forgotten updates. */
public final class Absence {
    private static final Logger LOG = LoggerFactory.getLogger(Absence.class);
    /** So long Telegram keeps an update, by the date of what happened. */
    private static final Duration KEPT = Duration.ofHours(24);

    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

    private final UpdateRows rows;
    private final InstantSource clock;
    private final Runnable missed;
    private boolean hearing;
    private @Nullable Instant written;

    /** @param missed makes up for what was not heard; called once after each long silence */
    public Absence(UpdateRows rows, InstantSource clock, Runnable missed) {
        this.rows = rows;
        this.clock = clock;
        this.missed = missed;
    }

    void began() {
        hearing = false;
    }

    /** What was missed is made up for before it is written that all was heard. */
    void heard() {
        Instant now = clock.instant();
        if (!hearing) {
            Optional<Instant> before = rows.lastHeard();
            if (before.filter(at -> at.plus(KEPT).isBefore(now)).isPresent()) {
                LOG.warn("Telegram was not heard since {}: updates older than a day are lost", before.get());
                missed.run();
            }
            hearing = true;
            write(now);
        } else if (written == null || Duration.between(written, now).compareTo(WRITTEN_EVERY) >= 0) {
            write(now);
        }
    }

    private void write(Instant now) {
        rows.heard(now);
        written = now;
    }
}
