package dev.gatehouse.app.bench;

import dev.gatehouse.app.rehearsal.Webhook;
import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.EventTable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the same database can do when each event is stored by itself, without HTTP and without a proof: one transaction and
 * its sync for each, by as many writers as there are senders.
 */
final class SingleCommits implements AutoCloseable {
    private final Database database;
    private final EventTable events;
    private final int writers;

    SingleCommits(Path folder, int writers) {
        this.database = Database.open("jdbc:h2:file:" + folder.resolve("beside/gatehouse"));
        this.events = new EventTable(database);
        this.writers = writers;
    }

    /** How long it takes, in nanoseconds. */
    long write(List<Webhook> webhooks) throws InterruptedException {
        Instant now = Instant.now(Clock.systemUTC());
        return new Crew(writers, webhooks).work(worker -> webhook -> events.storeAll(List.of(event(webhook, now))));
    }

    private static RawEvent event(Webhook webhook, Instant now) {
        return new RawEvent(
                webhook.id(), webhook.type(), webhook.bytes(), now, Optional.empty(), true, Optional.empty());
    }

    @Override
    public void close() {
        database.close();
    }
}
