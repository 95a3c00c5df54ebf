package dev.gatehouse.sandbox.hilt;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.gatehouse.sandbox.hilt.Delivery.Attempt;
import dev.gatehouse.sandbox.hilt.Delivery.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;

/**
 * Delivers events on its own threads: at once, then after 30 s, 2, 10 and 30 min and 2 h of calendar time, then never
 * again unless replayed. Its switches lose, double, delay, hold back and shuffle.
 */
public final class WebhookSender implements AutoCloseable {
    private static final int THREADS = 8;

    private final InstantSource clock;
    private final WebhookPost post;
    private final ExecutorService workers;
    private final Random random = new Random(7);
    private final List<Endpoint> endpoints = new CopyOnWriteArrayList<>();
    private final Map<Long, Delivery> deliveries = new LinkedHashMap<>();
    private final PriorityQueue<Delivery> waiting =
            new PriorityQueue<>(Comparator.comparing(WebhookSender::due).thenComparing(Delivery::id));
    private int inFlight;
    private volatile boolean off;
    private volatile boolean doubled;
    private volatile boolean held;
    private volatile boolean shuffled;
    private volatile Duration delay = Duration.ZERO;

    WebhookSender(InstantSource clock) {
        this.clock = clock;
        this.post = new WebhookPost(clock);
        this.workers = new ThreadPoolExecutor(
                THREADS, THREADS, 0, SECONDS, new LinkedBlockingQueue<>(), WebhookSender::thread, new DiscardPolicy());
    }

    /** Off: events reach the feed only, their webhooks are lost for good. */
    public void off(boolean wanted) {
        off = wanted;
    }

    /** Every event is sent twice, with the same id. */
    public void doubled(boolean wanted) {
        doubled = wanted;
    }

    /** Events leave this much calendar time after they happened. */
    public void delay(Duration by) {
        delay = by;
    }

    /** Nothing leaves until {@link #release}. */
    public void hold() {
        held = true;
    }

    public void release() {
        held = false;
        pump();
    }

    /** What is due leaves in no particular order, and only at the next tick. */
    public void shuffled(boolean wanted) {
        shuffled = wanted;
    }

    /** Every delivery so far as it stands now, oldest first. */
    public synchronized List<Delivery> deliveries() {
        return List.copyOf(deliveries.values());
    }

    /** Sends a delivery again, as the dashboard's replay does: same event id, same bytes, a new signature. */
    public void replay(long deliveryId) {
        synchronized (this) {
            Delivery old = deliveries.get(deliveryId);
            if (old == null || old.nextAttemptAt() != null) {
                throw new IllegalArgumentException("No finished delivery " + deliveryId);
            }
            queue(old.again(clock.instant()));
        }
        pump();
    }

    /** Whether nothing is being sent and nothing is due now. */
    public synchronized boolean idle() {
        Delivery next = waiting.peek();
        return inFlight == 0 && (held || next == null || due(next).isAfter(clock.instant()));
    }

    Endpoint add(Endpoint endpoint) {
        endpoints.add(endpoint);
        return endpoint;
    }

    synchronized void forgetEndpoints() {
        endpoints.clear();
        waiting.clear();
    }

    void accept(HiltEvent event) {
        if (off) {
            return;
        }
        Instant due = clock.instant().plus(delay);
        synchronized (this) {
            for (Endpoint endpoint : endpoints) {
                for (int copy = 0; copy < (doubled ? 2 : 1); copy++) {
                    queue(Delivery.first(deliveries.size() + 1L, event, endpoint, due));
                }
            }
        }
        if (!shuffled) {
            pump();
        }
    }

    /** Starts whatever is due. */
    void pump() {
        List<Delivery> due = takeDue();
        if (shuffled) {
            Collections.shuffle(due, random);
        }
        due.forEach(each -> workers.execute(() -> attempt(each)));
    }

    @Override
    public void close() {
        held = true;
        workers.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "hilt-webhooks");
        thread.setDaemon(true);
        return thread;
    }

    private synchronized List<Delivery> takeDue() {
        List<Delivery> due = new ArrayList<>();
        Instant now = clock.instant();
        while (!held && !waiting.isEmpty() && !due(waiting.peek()).isAfter(now)) {
            due.add(waiting.remove());
        }
        inFlight += due.size();
        return due;
    }

    private void attempt(Delivery delivery) {
        try {
            Attempt attempt = post.send(delivery);
            keep(delivery.after(attempt, clock.instant()));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            landed();
        }
    }

    private synchronized void landed() {
        inFlight--;
    }

    private synchronized void keep(Delivery delivery) {
        if (delivery.nextAttemptAt() == null) {
            deliveries.put(delivery.id(), delivery);
        } else {
            queue(delivery);
        }
    }

    private synchronized void queue(Delivery delivery) {
        deliveries.put(delivery.id(), delivery);
        waiting.add(delivery);
    }

    private static Instant due(Delivery delivery) {
        Instant next = delivery.nextAttemptAt();
        return next == null ? Instant.MAX : next;
    }
}
