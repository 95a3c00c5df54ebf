package dev.gatehouse.store;

import dev.gatehouse.door.UpdateRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Telegram's updates, stored before their number is passed. */
public final class TelegramUpdateTable implements UpdateRows {
    private static final String FIND = """
            SELECT update_id FROM telegram_update WHERE update_id = :update_id
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

    @Override
    public boolean store(long updateId, byte[] body, Instant at) {
        return database.writeDurably(handle -> {
            if (isStored(handle, updateId)) {
                return false;
            }
            Database.execute(
                    handle,
                    ADD,
                    columns -> columns.whole("update_id", updateId)
                            .bytes("body", body)
                            .moment("received_at", at));
            return true;
        });
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

    private static boolean isStored(Handle handle, long updateId) {
        return handle.createQuery(FIND)
                .bind("update_id", updateId)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }
}
