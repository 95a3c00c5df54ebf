package dev.gatehouse.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.audit.Entry;
import dev.gatehouse.inbox.EventRows.RawEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events that arrive at the worker, and a Hilt that answers it in words. */
abstract class EventStory {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final String NAMES_M1 = "{\"id\":\"e-1\",\"data\":{\"membership\":{\"id\":\"m-1\"}}}";

    @RegisterExtension
    final MutedLog log = new MutedLog(EventWorker.class);

    final HiltInWords hilt = new HiltInWords();
    final ListedEvents rows = new ListedEvents();
    final List<Entry> trail = new ArrayList<>();
    Instant now = NOON;
    boolean full;

    final EventWorker worker =
            new EventWorker(rows, hilt.look(), trail::add, () -> now, new Lanes(this::run, this::run));

    void arrive(String type, String body) {
        RawEvent event = raw(type, body, true);
        worker.arrived(event, rows.storeAll(List.of(event)).get(0));
    }

    void passes(Duration time) {
        now = now.plus(time);
        worker.tick();
    }

    void run(Runnable work) {
        if (full) {
            throw new RejectedExecutionException("full");
        }
        work.run();
    }

    static RawEvent raw(String type, String body, boolean livemode) {
        String id = new EnvelopeReader().read(body.getBytes(UTF_8)).id();
        return new RawEvent(id, type, body.getBytes(UTF_8), NOON, Optional.empty(), livemode, Optional.empty());
    }
}
