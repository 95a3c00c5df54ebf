package dev.gatehouse.reconcile;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Ring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom to look at next. One account is looked at by one worker at a time; rings for it meanwhile collapse into one more
 * look. Memory only: what must survive a crash are the rows that ring again.
 */
public final class RingQueue implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RingQueue.class);
    private static final Comparator<Ticket> ORDER =
            Comparator.comparing(Ticket::urgency).thenComparing(Ticket::number);

    private static final Duration FAREWELL = Duration.ofSeconds(4);

    private record Ticket(Urgency urgency, long number, PlatformAccount account) {}

    private final Consumer<Ring> look;
    private final Map<PlatformAccount, Ring> waiting = new HashMap<>();
    private final Set<PlatformAccount> taken = new HashSet<>();
    private final PriorityQueue<Ticket> order = new PriorityQueue<>(ORDER);
    private final List<Thread> workers = new ArrayList<>();
    private long numbers;
    private boolean closed;

    public RingQueue(int workers, Consumer<Ring> look) {
        this.look = look;
        for (int n = 1; n <= workers; n++) {
            Thread worker = new Thread(this::work, "look-" + n);
            worker.setDaemon(true);
            this.workers.add(worker);
        }
    }

    public void start() {
        workers.forEach(Thread::start);
    }

    public synchronized void add(Ring ring) {
        Ring merged = Objects.requireNonNull(waiting.merge(ring.account(), ring, Ring::and));
        if (!taken.contains(ring.account())) {
            order.add(new Ticket(merged.urgency(), ++numbers, ring.account()));
            notify();
        }
    }

    /** Accounts that wait or are being looked at. */
    public synchronized int size() {
        return waiting.size() + taken.size();
    }

    /** How many of these accounts wait or are being looked at. */
    public synchronized int waiting(Collection<PlatformAccount> accounts) {
        return (int) accounts.stream()
                .filter(account -> waiting.containsKey(account) || taken.contains(account))
                .count();
    }

    private void work() {
        Ring ring;
        while ((ring = take()) != null) {
            try {
                look.accept(ring);
            } catch (RuntimeException e) {
                log.error("Looking at {} failed; its rows will ring again", ring.account(), e);
            } finally {
                release(ring.account());
            }
        }
    }

    private synchronized @Nullable Ring take() {
        try {
            while (!closed) {
                Ticket ticket = order.poll();
                if (ticket == null) {
                    wait();
                } else if (!taken.contains(ticket.account()) && waiting.containsKey(ticket.account())) {
                    taken.add(ticket.account());
                    return waiting.remove(ticket.account());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private synchronized void release(PlatformAccount account) {
        taken.remove(account);
        Ring again = waiting.get(account);
        if (again != null) {
            order.add(new Ticket(again.urgency(), ++numbers, account));
            notify();
        }
    }

    /** Takes no more; looks under way are finished first, for four seconds at the most. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        long end = System.nanoTime() + FAREWELL.toNanos();
        try {
            for (Thread worker : workers) {
                TimeUnit.NANOSECONDS.timedJoin(worker, end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
