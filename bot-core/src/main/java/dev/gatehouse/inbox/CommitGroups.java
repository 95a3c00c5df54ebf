package dev.gatehouse.inbox;

import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.inbox.EventRows.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores events in groups: whatever gathered while the last group was synced to the disk is the next one, so a burst
 * costs a few syncs instead of one each, and a lone event never waits for company.
 */
public final class CommitGroups implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommitGroups.class);
    private static final int WAITING_AT_MOST = 8_192;
    private static final long BYTES_AT_MOST = 64L * 1024 * 1024;
    private static final int GROUP = 256;
    private static final long IDLE_MILLIS = 200;

    private final EventRows rows;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final AtomicLong bytes = new AtomicLong();
    private final Thread writer = new Thread(this::write, "inbox-writer");
    private volatile boolean open = true;
    private volatile boolean ended;

    public CommitGroups(EventRows rows) {
        this.rows = rows;
    }

    public void start() {
        writer.start();
    }

    /** Whether events can still be stored; once false, only a new process helps. */
    public boolean isWriting() {
        return open && !ended;
    }

    /**
     * What became of it, once it is on the disk; empty when it could not be stored: too many wait, or the database
     * failed. Completed on the thread that writes, which must not be held up.
     */
    CompletionStage<Optional<Stored>> store(RawEvent event) {
        Waiting waiting = new Waiting(event, new CompletableFuture<>());
        int size = event.body().length;
        boolean fits = bytes.addAndGet(size) <= BYTES_AT_MOST;
        CompletionStage<Optional<Stored>> done = waiting.done().whenComplete((stored, never) -> bytes.addAndGet(-size));
        // Asked after the offer: a writer that ended before it leaves the event to nobody.
        boolean taken = open && fits && queue.offer(waiting) && !ended;
        if (!taken) {
            waiting.done().complete(Optional.empty());
        }
        return done;
    }

    /** Takes nothing more, stores what waits and ends; gives up after ten seconds. */
    @Override
    public void close() {
        open = false;
        try {
            writer.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            while (open || !queue.isEmpty()) {
                Waiting first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Waiting> group = new ArrayList<>();
                    group.add(first);
                    queue.drainTo(group, GROUP - 1);
                    store(group);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
            refuse(new ArrayList<>(queue));
        }
    }

    private void store(List<Waiting> group) {
        try {
            List<Stored> outcomes =
                    rows.storeAll(group.stream().map(Waiting::event).toList());
            for (int each = 0; each < group.size(); each++) {
                group.get(each).done().complete(Optional.of(outcomes.get(each)));
            }
        } catch (RuntimeException away) {
            LOG.warn("A group of {} events was not stored and is left to Hilt to repeat", group.size(), away);
        } finally {
            refuse(group);
        }
    }

    private void refuse(List<Waiting> group) {
        for (Waiting each : group) {
            each.done().complete(Optional.empty());
        }
    }

    private record Waiting(RawEvent event, CompletableFuture<Optional<Stored>> done) {}
}
