package dev.gatehouse.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets events long settled, a few at a time, so that no webhook waits behind it. Called again and again. */
public final class Pruning implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Pruning.class);

    /** Deleted in one transaction; some milliseconds. */
    static final int STEP = 500;

    private static final int STEPS_AT_ONCE = 20;

    private final EventArchive archive;
    private final InstantSource clock;
    private final Duration kept;

    /**
     * Forgets nothing yet.
     *
     * @param kept how long a settled event can still be shown and replayed
     */
    public Pruning(EventArchive archive, InstantSource clock, Duration kept) {
        this.archive = archive;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(kept);
        int forgotten = 0;
        int step = STEP;
        for (int steps = 0; steps < STEPS_AT_ONCE && step == STEP; steps++) {
            step = archive.prune(before, STEP);
            forgotten += step;
        }
        if (forgotten > 0) {
            log.info("Forgot {} events settled before {}", forgotten, before);
        }
    }
}
