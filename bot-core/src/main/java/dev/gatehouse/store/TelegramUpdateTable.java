package dev.gatehouse.store;

import dev.gatehouse.door.UpdateRows;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Telegram's updates, stored before their number is passed. */
public final class TelegramUpdateTable implements UpdateRows {
    private static final String FIND = """
            SELECT update_id FROM telegram_update WHERE update_id IN (<update_ids>)
            """;
    private static final String ADD = """
            INSERT INTO telegram_update (update_id, body, received_at, settled)
            VALUES (:update_id, :body, :received_at, FALSE)
            """;
    private static final String UNSETTLED = """
            SELECT update_id, body, received_at FROM telegram_update WHERE settled = FALSE ORDER BY update_id
            """;
    private static final String SETTLE = """
            UPDATE telegram_update SET settled = TRUE WHERE update_id = :update_id
            """;
    private static final String NEWEST = """
            SELECT update_id FROM telegram_update ORDER BY update_id DESC LIMIT 1
            """;
    private static final String LAST_HEARD = """
            SELECT heard_at FROM telegram_heard
            """;
    private static final String HEARD_AGAIN = """
            UPDATE telegram_heard SET heard_at = :heard_at
            """;
    private static final String HEARD = """
            INSERT INTO telegram_heard (single, heard_at) VALUES (1, :heard_at)
            """;

    private final Database database;

    public TelegramUpdateTable(Database database) {
        this.database = database;
    }

    /** Synced even when every update is there: the first copy may be one whose own sync failed. */
    @Override
    public List<StoredUpdate> store(List<StoredUpdate> updates) {
        return updates.isEmpty() ? updates : database.writeDurably(handle -> fresh(handle, updates));
    }

    @Override
    public List<StoredUpdate> unsettled() {
        return database.list(
                UNSETTLED,
                columns -> {},
                row -> new StoredUpdate(row.number("update_id"), row.bytes("body"), row.moment("received_at")));
    }

    @Override
    public void settle(long updateId) {
        database.update(SETTLE, columns -> columns.whole("update_id", updateId));
    }

    @Override
    public OptionalLong newest() {
        Optional<Long> newest = database.find(NEWEST, columns -> {}, row -> row.number("update_id"));
        return newest.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public Optional<Instant> lastHeard() {
        return database.find(LAST_HEARD, columns -> {}, row -> row.moment("heard_at"));
    }

    @Override
    public void heard(Instant at) {
        database.put(HEARD_AGAIN, HEARD, columns -> columns.moment("heard_at", at));
    }

    private static List<StoredUpdate> fresh(Handle handle, List<StoredUpdate> updates) {
        Set<Long> there = numbers(handle, updates);
        List<StoredUpdate> fresh =
                updates.stream().filter(each -> there.add(each.updateId())).toList();
        add(handle, fresh);
        return fresh;
    }

    private static Set<Long> numbers(Handle handle, List<StoredUpdate> updates) {
        return new HashSet<>(handle.createQuery(FIND)
                .bindList(
                        "update_ids",
                        updates.stream().map(StoredUpdate::updateId).toList())
                .mapTo(Long.class)
                .list());
    }

    private static void add(Handle handle, List<StoredUpdate> updates) {
        if (updates.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(ADD);
        for (StoredUpdate update : updates) {
            Columns.of(batch)
                    .whole("update_id", update.updateId())
                    .bytes("body", update.body())
                    .moment("received_at", update.receivedAt());
            batch.add();
        }
        batch.execute();
    }
}
