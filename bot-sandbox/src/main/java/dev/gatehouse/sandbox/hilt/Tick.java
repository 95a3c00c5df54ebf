package dev.gatehouse.sandbox.hilt;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again on a thread of its own. */
final class Tick implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tick.class);
    private static final Duration EVERY = Duration.ofMillis(200);

    private final Runnable work;
    private final ScheduledExecutorService thread;

    private Tick(Runnable work) {
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(runnable -> {
            Thread made = new Thread(runnable, "hilt-tick");
            made.setDaemon(true);
            return made;
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // beat() lets nothing through that the future could tell
    static Tick start(Runnable work) {
        Tick tick = new Tick(work);
        tick.thread.scheduleWithFixedDelay(tick::beat, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return tick;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void beat() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("A tick of the sandbox failed", e);
        }
    }
}
