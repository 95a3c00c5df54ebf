package dev.gatehouse.telegram.rim;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.buyer.Turns;
import dev.gatehouse.door.UpdateRows;
import dev.gatehouse.door.UpdateRows.StoredUpdate;
import dev.gatehouse.telegram.door.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Sees every stored update handled to its end, at least once. One that fails is tried again a few times while the bot
 * runs, and never keeps another from being handled.
 */
public final class Updates {
    private static final Logger LOG = LoggerFactory.getLogger(Updates.class);
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final int MOST_TRIES = 5;

    private record Failed(StoredUpdate update, int tries, long dueNanos) {}

    private final UpdateRows rows;
    private final Dispatch dispatch;
    private final Turns turns;
    private final LongSupplier nanos;
    private final Queue<Failed> failed = new ConcurrentLinkedQueue<>();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    public Updates(UpdateRows rows, Dispatch dispatch, Turns turns, LongSupplier nanos) {
        this.rows = rows;
        this.dispatch = dispatch;
        this.turns = turns;
        this.nanos = nanos;
    }

    /** What was stored before a stop and not handled to its end. */
    void replay() {
        rows.unsettled().forEach(this::take);
    }

    /** One that came in while what was left over is read is handled once. */
    void take(StoredUpdate update) {
        if (underWay.add(update.updateId())) {
            take(update, 1);
        }
    }

    boolean hasFailed() {
        return !failed.isEmpty();
    }

    /** Tries again what failed and is due. */
    void retry() {
        for (int waiting = failed.size(); waiting > 0; waiting--) {
            Failed next = failed.poll();
            if (next != null && nanos.getAsLong() - next.dueNanos >= 0) {
                take(next.update, next.tries + 1);
            } else if (next != null) {
                failed.add(next);
            }
        }
    }

    /** Whatever is odd about one update, those that were stored with it are taken. */
    private void take(StoredUpdate stored, int tries) {
        try {
            Update update = JSON.readValue(stored.body(), Update.class);
            Runnable work = () -> handle(stored, update, tries);
            dispatch.asker(update).ifPresentOrElse(person -> inTurn(person, stored, work), work);
        } catch (IOException unreadable) {
            LOG.warn("Telegram's update {} cannot be read and is passed over", stored.updateId(), unreadable);
            settle(stored);
        } catch (RuntimeException e) {
            failed(stored, tries, e);
        }
    }

    private void inTurn(long person, StoredUpdate stored, Runnable work) {
        if (!turns.add(person, work)) {
            LOG.info("Telegram user {} writes faster than can be answered", person);
            settle(stored);
        }
    }

    /** The catch-all of everything an update sets going. */
    private void handle(StoredUpdate stored, Update update, int tries) {
        try {
            dispatch.handle(update);
            rows.settle(stored.updateId());
            underWay.remove(stored.updateId());
        } catch (RuntimeException e) {
            failed(stored, tries, e);
        }
    }

    private void failed(StoredUpdate stored, int tries, RuntimeException e) {
        if (tries >= MOST_TRIES) {
            LOG.error("Telegram's update {} failed {} times and is given up", stored.updateId(), tries, e);
            settle(stored);
        } else {
            LOG.info("Telegram's update {} failed and will be tried again", stored.updateId(), e);
            failed.add(
                    new Failed(stored, tries, nanos.getAsLong() + wait(tries, e).toNanos()));
        }
    }

    private static Duration wait(int tries, RuntimeException e) {
        Duration wait = Duration.ofSeconds(1L << tries);
        return e instanceof Trouble trouble && trouble.await().compareTo(wait) > 0 ? trouble.await() : wait;
    }

    /** An update that cannot even be settled comes back after the next start. */
    private void settle(StoredUpdate stored) {
        try {
            underWay.remove(stored.updateId());
            rows.settle(stored.updateId());
        } catch (RuntimeException e) {
            LOG.error("Telegram's update {} could not be marked as handled", stored.updateId(), e);
        }
    }
}
