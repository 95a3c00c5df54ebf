package dev.gatehouse.inbox;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for looking into events: a buyer at the door never waits behind a thousand renewals. An executor that is full
 * refuses.
 *
 * @param buyers for events of a purchase
 * @param others for all others
 */
public record Lanes(Executor buyers, Executor others) {

    Executor of(EventKind kind) {
        return kind == EventKind.BOUGHT ? buyers : others;
    }

    /** One lane: looks wait for Hilt, so a few threads serve what Hilt's own limit lets through. Its owner shuts it down. */
    public static ThreadPoolExecutor lane(String name, int threads, int waiting) {
        ThreadPoolExecutor lane = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        lane.allowCoreThreadTimeOut(true);
        return lane;
    }
}
