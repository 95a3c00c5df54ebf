package dev.gatehouse.reconcile;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Ring;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom to look at next. One account is looked at by one worker at a time; rings for it meanwhile collapse into one more
 * look. Whoever knocks is met by a porter first, who acts at no door and so is never held up there. Memory only: what must
 * survive a crash are the rows that ring again.
 */
public final class RingQueue implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RingQueue.class);
    private static final Comparator<Ticket> ORDER =
            Comparator.comparing(Ticket::urgency).thenComparing(Ticket::number);

    private static final Duration FAREWELL = Duration.ofSeconds(4);

    private record Ticket(Urgency urgency, long number, PlatformAccount account) {}

    private final Consumer<Ring> look;
    private final Predicate<Ring> porter;
    private final Map<PlatformAccount, Ring> waiting = new HashMap<>();
    private final Set<PlatformAccount> taken = new HashSet<>();
    private final PriorityQueue<Ticket> order = new PriorityQueue<>(ORDER);
    private final Queue<PlatformAccount> knocks = new ArrayDeque<>();
    private final List<Thread> workers = new ArrayList<>();
    private long numbers;
    private boolean closed;

    /**
     * Not working yet.
     *
     * @param porter sees every knock before it is looked at; true when it needs no look. Must not block for long
     */
    public RingQueue(int workers, Consumer<Ring> look, Predicate<Ring> porter) {
        this.look = look;
        this.porter = porter;
        for (int n = 1; n <= workers; n++) {
            add(new Thread(this::work, "look-" + n));
        }
        add(new Thread(this::meet, "porter"));
    }

    private void add(Thread worker) {
        worker.setDaemon(true);
        workers.add(worker);
    }

    public void start() {
        workers.forEach(Thread::start);
    }

    public synchronized void add(Ring ring) {
        Ring merged = Objects.requireNonNull(waiting.merge(ring.account(), ring, Ring::and));
        if (!taken.contains(ring.account())) {
            lineUp(merged, merged.isKnock());
        }
    }

    private void lineUp(Ring ring, boolean knocks) {
        if (knocks) {
            this.knocks.add(ring.account());
        } else {
            order.add(new Ticket(ring.urgency(), ++numbers, ring.account()));
        }
        notifyAll();
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
        while ((ring = take(this::next)) != null) {
            try {
                look.accept(ring);
            } catch (RuntimeException e) {
                log.error("Looking at {} failed; its rows will ring again", ring.account(), e);
            } finally {
                release(ring.account());
            }
        }
    }

    private void meet() {
        Ring ring;
        while ((ring = take(knocks::poll)) != null) {
            boolean met = false;
            try {
                met = porter.test(ring);
            } catch (RuntimeException e) {
                log.error("Meeting {} failed; they are looked at", ring.account(), e);
            } finally {
                if (met) {
                    release(ring.account());
                } else {
                    handOver(ring);
                }
            }
        }
    }

    private @Nullable PlatformAccount next() {
        Ticket ticket = order.poll();
        return ticket == null ? null : ticket.account();
    }

    private synchronized @Nullable Ring take(Supplier<@Nullable PlatformAccount> line) {
        try {
            while (!closed) {
                PlatformAccount account = line.get();
                if (account == null) {
                    wait();
                } else if (!taken.contains(account) && waiting.containsKey(account)) {
                    taken.add(account);
                    return waiting.remove(account);
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
            lineUp(again, again.isKnock());
        }
    }

    private synchronized void handOver(Ring knock) {
        taken.remove(knock.account());
        lineUp(Objects.requireNonNull(waiting.merge(knock.account(), knock, Ring::and)), false);
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
