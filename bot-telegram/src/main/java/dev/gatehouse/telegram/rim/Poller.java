package dev.gatehouse.telegram.rim;

import dev.gatehouse.door.UpdateRows;
import dev.gatehouse.door.UpdateRows.StoredUpdate;
import dev.gatehouse.telegram.door.BotApi;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches updates and stores them before Telegram may forget them: the offset, which is the acknowledgement, never gets
 * ahead of the store.
 */
public final class Poller implements Source {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final BotApi api;
    private final PollWatch watch;
    private final UpdateRows rows;
    private final Updates updates;
    private final InstantSource clock;
    private @Nullable Long offset;

    /** {@code api} must be patient enough for {@link Source#LONGEST}. */
    public Poller(BotApi api, PollWatch watch, UpdateRows rows, Updates updates, InstantSource clock) {
        this.api = api;
        this.watch = watch;
        this.rows = rows;
        this.updates = updates;
        this.clock = clock;
    }

    @Override
    public void hear(Duration longest) {
        RawUpdates.Batch batch = api.call(new RawUpdates(longest, offset));
        if (batch.unnumbered() > 0) {
            LOG.warn("Telegram sent {} updates without a number; they are lost", batch.unnumbered());
        } else if (batch.updates().isEmpty()) {
            // All before is confirmed. After a quiet week Telegram numbers anew, maybe from below: no offset fits then.
            offset = null;
        }
        take(batch.updates());
        if (batch.updates().isEmpty() && batch.unnumbered() > 0) {
            throw new IllegalStateException("Nothing Telegram sent has a number, so nothing can be confirmed");
        }
    }

    @Override
    public void lookForRivals() {
        watch.lookForWebhook();
    }

    /** The poll under way ends with its connection. */
    @Override
    public void close() {}

    /** An answer is stored as a whole: each update by itself would cost a sync each, and a crowd would wait for the disk. */
    private void take(List<RawUpdates.Raw> answer) {
        if (!answer.isEmpty()) {
            Instant now = clock.instant();
            List<StoredUpdate> fresh = rows.store(answer.stream()
                    .map(raw -> new StoredUpdate(raw.id(), raw.body(), now))
                    .toList());
            offset = answer.get(answer.size() - 1).id() + 1;
            fresh.forEach(updates::take);
        }
    }
}
