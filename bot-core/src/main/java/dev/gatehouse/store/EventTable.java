package dev.gatehouse.store;

import dev.gatehouse.inbox.EventRows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Hilt's events, each stored once, as it came. */
public final class EventTable implements EventRows {
    private static final int TYPE_LIMIT = 200;
    private static final int OUTCOME_LIMIT = 2000;
    private static final String FIND = """
            SELECT id, body FROM webhook_event WHERE id IN (<ids>)
            """;
    private static final String STORED = """
            SELECT id FROM webhook_event WHERE id IN (<ids>)
            """;
    private static final String ADD = """
            INSERT INTO webhook_event (id, type, body, livemode, received_at, state, attempts, next_try_at, outcome,
                occurrence)
            VALUES (:id, :type, :body, :livemode, :received_at, :state, 0, :next_try_at, :outcome, :occurrence)
            """;
    private static final String DUE = """
            SELECT * FROM webhook_event WHERE next_try_at <= :now ORDER BY received_at, id LIMIT :limit
            """;
    private static final String SETTLE = """
            UPDATE webhook_event SET state = 'SETTLED', next_try_at = NULL, outcome = :outcome
             WHERE id = :id AND state = 'PENDING'
            """;
    private static final String POSTPONE = """
            UPDATE webhook_event SET attempts = attempts + 1, next_try_at = :next_try_at, outcome = :outcome
             WHERE id = :id AND state = 'PENDING'
            """;

    private static final String QUARANTINE = """
            UPDATE webhook_event SET state = 'QUARANTINED', next_try_at = NULL, outcome = :outcome
             WHERE id = :id AND state = 'PENDING'
            """;

    private final Database database;

    public EventTable(Database database) {
        this.database = database;
    }

    /** Synced even when every event is a duplicate: the first copy may be one whose own sync failed. */
    @Override
    public List<Stored> storeAll(List<RawEvent> events) {
        return events.isEmpty() ? List.of() : database.writeDurably(handle -> store(handle, events));
    }

    @Override
    public List<PendingEvent> due(Instant now, int limit) {
        return database.list(DUE, columns -> columns.moment("now", now).whole("limit", limit), EventTable::read);
    }

    @Override
    public void settle(String id, String outcome) {
        database.update(SETTLE, columns -> columns.text("id", id).words("outcome", outcome, OUTCOME_LIMIT));
    }

    @Override
    public void postpone(String id, Instant when, String why) {
        database.update(
                POSTPONE,
                columns -> columns.text("id", id).moment("next_try_at", when).words("outcome", why, OUTCOME_LIMIT));
    }

    @Override
    public void quarantine(String id, String why) {
        database.update(QUARANTINE, columns -> columns.text("id", id).words("outcome", why, OUTCOME_LIMIT));
    }

    /** Those of the ids that are stored, whatever became of them. */
    public Set<String> stored(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : database.read(handle -> Set.copyOf(handle.createQuery(STORED)
                        .bindList("ids", List.copyOf(ids))
                        .mapTo(String.class)
                        .list()));
    }

    private static List<Stored> store(Handle handle, List<RawEvent> events) {
        Map<String, byte[]> there = bodies(handle, events);
        List<RawEvent> fresh = new ArrayList<>();
        List<Stored> outcomes = new ArrayList<>();
        for (RawEvent event : events) {
            byte[] first = there.putIfAbsent(event.id(), event.body());
            if (first == null) {
                fresh.add(event);
                outcomes.add(Stored.NEW);
            } else {
                outcomes.add(Arrays.equals(first, event.body()) ? Stored.DUPLICATE : Stored.CONFLICT);
            }
        }
        add(handle, fresh);
        return outcomes;
    }

    private static Map<String, byte[]> bodies(Handle handle, List<RawEvent> events) {
        return new HashMap<>(handle.createQuery(FIND)
                .bindList("ids", events.stream().map(RawEvent::id).distinct().toList())
                .map((columns, context) -> Map.entry(columns.getString("id"), columns.getBytes("body")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static void add(Handle handle, List<RawEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(ADD);
        for (RawEvent event : events) {
            write(Columns.of(batch), event);
            batch.add();
        }
        batch.execute();
    }

    private static void write(Columns<PreparedBatch> columns, RawEvent event) {
        boolean quarantined = event.quarantined().isPresent();
        columns.text("id", event.id())
                .words("type", event.type(), TYPE_LIMIT)
                .bytes("body", event.body())
                .flag("livemode", event.livemode())
                .moment("received_at", event.receivedAt())
                .text("state", quarantined ? "QUARANTINED" : "PENDING")
                .maybeMoment("next_try_at", quarantined ? Optional.empty() : Optional.of(event.receivedAt()))
                .maybeText("outcome", event.quarantined())
                .maybeText("occurrence", event.occurrence());
    }

    private static PendingEvent read(Row row) throws SQLException {
        return new PendingEvent(
                row.text("id"),
                row.text("type"),
                row.bytes("body"),
                row.moment("received_at"),
                row.whole("attempts"),
                row.flag("livemode"));
    }
}
