package dev.gatehouse.telegram.rim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.Secret;
import dev.gatehouse.door.UpdateIntake;
import dev.gatehouse.door.UpdateRows;
import dev.gatehouse.door.UpdateRows.StoredUpdate;
import dev.gatehouse.telegram.door.BotApi;
import dev.gatehouse.telegram.door.Trouble;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/**
 * Where Telegram posts updates when they are not fetched. An update is stored before it is answered, and looked into
 * after; one that could not be stored is posted again.
 */
public final class Postbox implements Source, UpdateIntake {
    private static final Logger LOG = LoggerFactory.getLogger(Postbox.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BotApi api;
    private final PollWatch watch;
    private final Address address;
    private final UpdateRows rows;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Consumer<StoredUpdate> arrivals;
    private boolean told;

    /** Where updates are posted, and what proves that they are Telegram's. */
    public static final class Address {
        private final URI url;
        private final WebhookSecret secret;

        public Address(URI url, Secret token) {
            this.url = url;
            this.secret = new WebhookSecret(token);
        }
    }

    public Postbox(BotApi api, PollWatch watch, Address address, UpdateRows rows, InstantSource clock) {
        this.api = api;
        this.watch = watch;
        this.address = address;
        this.rows = rows;
        this.clock = clock;
    }

    /** From now on what comes in is looked into as well; until then it is only kept. */
    public void open(Updates updates, Executor worker) {
        arrivals = update -> worker.execute(() -> updates.take(update));
    }

    @Override
    public boolean isGenuine(@Nullable String secret) {
        return address.secret.matches(secret);
    }

    /** What cannot be numbered cannot be stored, and would be posted again for ever if it were refused. */
    @Override
    public void take(byte[] body) {
        long id = number(body);
        if (id < 0) {
            LOG.warn("Telegram posted an update without a number; it is lost");
            return;
        }
        List<StoredUpdate> fresh = rows.store(List.of(new StoredUpdate(id, body, clock.instant())));
        Consumer<StoredUpdate> next = arrivals;
        if (next != null) {
            fresh.forEach(next);
        }
    }

    private static long number(byte[] body) {
        try {
            JsonNode id = JSON.readTree(body).path("update_id");
            return id.isIntegralNumber() && id.canConvertToLong() ? id.longValue() : -1;
        } catch (IOException unreadable) {
            return -1;
        }
    }

    @Override
    public void lookForRivals() {
        watch.isForeign(api.call(new GetWebhookInfo()));
    }

    /** Told at every start: another program may have changed what Telegram posts, or the secret. */
    @Override
    public void hear(Duration longest) {
        WebhookInfo info = api.call(new GetWebhookInfo());
        if (watch.isForeign(info)) {
            throw Trouble.conflict("another program's webhook takes this bot's updates");
        }
        if (!told || !address.url.toString().equals(info.getUrl())) {
            api.call(new RawSetWebhook(address.url, address.secret));
            told = true;
        }
        watch.checkDelivery(info, clock.instant());
        await(longest);
    }

    private void await(Duration longest) {
        try {
            closing.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
