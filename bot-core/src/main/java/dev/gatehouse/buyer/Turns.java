package dev.gatehouse.buyer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Answers people beside each other, and each of them in the order they wrote. Whoever writes faster than they are
 * answered is heard up to a limit, so that nobody keeps the others waiting.
 */
public final class Turns implements AutoCloseable {
    private static final int MOST_WAITING = 5;
    private static final int DRAIN_SECONDS = 5;

    private final ExecutorService workers;
    private final Map<Long, Deque<Runnable>> lines = new HashMap<>();

    public Turns(ExecutorService workers) {
        this.workers = workers;
    }

    /**
     * False when this person has too much waiting already: the work will not be done. Work that comes while closing is not
     * done either, but after the next start. It must not throw.
     *
     * @throws RejectedExecutionException when the workers take no more from anybody
     */
    public synchronized boolean add(long person, Runnable work) {
        if (workers.isShutdown()) {
            return true;
        }
        Deque<Runnable> line = lines.get(person);
        if (line == null) {
            workers.execute(() -> run(person, work));
            lines.put(person, new ArrayDeque<>());
            return true;
        }
        return line.size() < MOST_WAITING && line.add(work);
    }

    /** Workers for one person, who refuse what is too much of them. */
    public Executor of(long person) {
        return work -> {
            if (!add(person, work)) {
                throw new RejectedExecutionException("Too much of one person waits");
            }
        };
    }

    private void run(long person, Runnable work) {
        try {
            work.run();
        } finally {
            next(person);
        }
    }

    private synchronized void next(long person) {
        Runnable work = lines.getOrDefault(person, new ArrayDeque<>()).poll();
        if (work == null || workers.isShutdown()) {
            lines.remove(person);
            return;
        }
        try {
            workers.execute(() -> run(person, work));
        } catch (RejectedExecutionException full) {
            lines.remove(person);
        }
    }

    private synchronized void shutDown() {
        workers.shutdown();
    }

    /** Lets those being answered finish; whoever still waits is answered after the next start. */
    @Override
    public void close() {
        shutDown();
        try {
            if (!workers.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
