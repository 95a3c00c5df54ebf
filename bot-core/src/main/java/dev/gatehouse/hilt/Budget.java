package dev.gatehouse.hilt;

import dev.gatehouse.access.Urgency;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets calls through at the pace Hilt allows, the more urgent first. A sixth of every window is kept for waiting buyers,
 * so that no sweep can make a sale wait.
 */
final class Budget {
    /** A waiting call looks at the clock at least this often, because a test may move it. */
    private static final long GLANCE = Duration.ofMillis(100).toNanos();

    private record Ticket(Urgency urgency, long number) {}

    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeSet<Ticket> waiting =
            new TreeSet<>(Comparator.comparing(Ticket::urgency).thenComparing(Ticket::number));
    private final RateWindow window;
    private long numbers;

    Budget(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.window = new RateWindow(nanoTime.getAsLong());
    }

    /**
     * Waits for this call's turn, at most {@code patience}; every turn given ends with {@link #answered} or
     * {@link #unanswered}.
     *
     * @return empty when the call may be sent; else how long until one of its urgency may be, known to be too long
     */
    Optional<Duration> acquire(Urgency urgency, Duration patience) {
        lock.lock();
        Ticket ticket = new Ticket(urgency, ++numbers);
        waiting.add(ticket);
        try {
            return await(ticket, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Duration.ZERO);
        } finally {
            waiting.remove(ticket);
            changed.signalAll();
            lock.unlock();
        }
    }

    private Optional<Duration> await(Ticket ticket, Duration patience) throws InterruptedException {
        long start = nanoTime.getAsLong();
        while (true) {
            long now = nanoTime.getAsLong();
            long opensIn = window.opensIn(ticket.urgency(), now);
            if (opensIn <= 0 && waiting.first().equals(ticket)) {
                window.take();
                return Optional.empty();
            }
            long patienceLeft = patience.toNanos() - (now - start);
            if (patienceLeft <= 0 || opensIn > patienceLeft) {
                return Optional.of(Duration.ofNanos(Math.max(0, opensIn)));
            }
            changed.awaitNanos(GLANCE);
        }
    }

    /** The answer to a call came, with whatever its headers say about pace. */
    void answered(int status, RateHeaders said) {
        lock.lock();
        try {
            window.answered(status, said, nanoTime.getAsLong());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A call ended without an answer. It may have counted at Hilt. */
    void unanswered() {
        answered(0, RateHeaders.NONE);
    }

    /** Hilt named the number of calls it allows this key. */
    void allow(int perMinute) {
        lock.lock();
        try {
            window.allow(perMinute);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The time from one call to the next, if all that are allowed were made evenly. */
    Duration evenStep() {
        lock.lock();
        try {
            return window.evenStep();
        } finally {
            lock.unlock();
        }
    }

    /** Calls that wait for their turn. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }
}
