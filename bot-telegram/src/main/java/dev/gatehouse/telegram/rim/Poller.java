package dev.gatehouse.telegram.rim;

import dev.gatehouse.door.UpdateRows;
import dev.gatehouse.door.UpdateRows.StoredUpdate;
import dev.gatehouse.telegram.door.BotApi;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
        batch.updates().forEach(this::take);
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

    private void take(RawUpdates.Raw raw) {
        Instant now = clock.instant();
        boolean fresh = rows.store(raw.id(), raw.body(), now);
        offset = raw.id() + 1;
        if (fresh) {
            updates.take(new StoredUpdate(raw.id(), raw.body(), now));
        }
    }
}
