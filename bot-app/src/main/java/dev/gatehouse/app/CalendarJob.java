package dev.gatehouse.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A job that is due again some calendar time after it was last begun; asked every second, so it follows a moved clock. */
final class CalendarJob implements Runnable {
    private final InstantSource clock;
    private final Duration every;
    private final Runnable job;
    private Instant due = Instant.MIN;

    CalendarJob(InstantSource clock, Duration every, Runnable job) {
        this.clock = clock;
        this.every = every;
        this.job = job;
    }

    /** Runs the job if its time has come, or if the clock was set back by more than one round. */
    @Override
    public void run() {
        Instant now = clock.instant();
        if (!now.isBefore(due) || now.isBefore(due.minus(every))) {
            due = now.plus(every);
            job.run();
        }
    }
}
