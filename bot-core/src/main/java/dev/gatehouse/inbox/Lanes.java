package dev.gatehouse.inbox;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads for looking into events: a buyer at the door never waits behind a thousand renewals. An executor that is full
 * refuses.
 *
 * @param buyers for events of a purchase
 * @param others for all others
 */
public record Lanes(Executor buyers, Executor others) {
    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    Executor of(EventKind kind) {
        return kind == EventKind.BOUGHT ? buyers : others;
    }

    /** One lane: looks wait for Hilt, so a few threads serve what Hilt's own limit lets through. Its owner shuts it down. */
    public static ThreadPoolExecutor lane(String name, int threads, int waiting) {
        Lane lane = new Lane(name, threads, waiting);
        lane.allowCoreThreadTimeOut(true);
        return lane;
    }

    private static final class Lane extends ThreadPoolExecutor {
        private final String name;

        Lane(String name, int threads, int waiting) {
            super(threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                Thread thread = new Thread(work, name);
                thread.setDaemon(true);
                return thread;
            });
            this.name = name;
        }

        @Override
        public void execute(Runnable work) {
            super.execute(() -> run(work));
        }

        /** What a stop leaves behind finds the rows closed; the rows say at the next start what there is to do. */
        private void run(Runnable work) {
            try {
                work.run();
            } catch (RuntimeException e) {
                if (isShutdown()) {
                    log.info("Work under way ({}) was cut short by the stop; the next start takes it up", name);
                } else {
                    log.error("Work under way ({}) failed", name, e);
                }
            }
        }
    }
}
