package dev.gatehouse.app;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What runs again and again. There are more threads than jobs, so that one that waits for Hilt never delays another. */
final class Jobs implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final int THREADS = 24;
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(THREADS, work -> {
        Thread thread = new Thread(work, "job");
        thread.setDaemon(true);
        return thread;
    });

    Jobs() {
        // What was to run once, later, is not waited for.
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Machine time between the end of one run and the start of the next; the first run is at once. */
    void every(Duration pause, Runnable job) {
        ScheduledFuture<?> unused =
                threads.scheduleWithFixedDelay(() -> run(job), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Once, after some machine time. */
    void once(Duration wait, Runnable job) {
        ScheduledFuture<?> unused = threads.schedule(() -> run(job), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    void soon(Runnable job) {
        threads.execute(() -> run(job));
    }

    private void run(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            if (threads.isShutdown()) {
                log.info("A job that was left behind found the rows closed: {}", e.toString());
            } else {
                log.error("A recurring job failed; it runs again at its next time", e);
            }
        }
    }

    /**
     * Waits for what is being done, within reason: it still uses the rows. Nobody is interrupted: of a call cut off in the
     * middle nobody knows what came of it, and some file systems close a file under everybody when one writer is interrupted.
     */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                log.info("A recurring job is left behind");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
