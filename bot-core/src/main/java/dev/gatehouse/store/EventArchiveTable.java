package dev.gatehouse.store;

import dev.gatehouse.inbox.EventArchive;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of {@link EventTable} as people see them. */
public final class EventArchiveTable implements EventArchive {
    private static final String NEWEST = """
            SELECT * FROM webhook_event ORDER BY received_at DESC, id LIMIT :limit
            """;
    private static final String NEWEST_IN_STATE = """
            SELECT * FROM webhook_event WHERE state = :state ORDER BY received_at DESC, id LIMIT :limit
            """;
    private static final String FIND = """
            SELECT * FROM webhook_event WHERE id = :id
            """;
    private static final String REPLAY = """
            UPDATE webhook_event SET state = 'PENDING', attempts = 0, next_try_at = :now WHERE id = :id
            """;
    private static final String PRUNE = """
            DELETE FROM webhook_event WHERE id IN (
                SELECT id FROM webhook_event WHERE state = 'SETTLED' AND received_at < :before
                 ORDER BY received_at LIMIT :limit)
            """;

    private final Database database;

    public EventArchiveTable(Database database) {
        this.database = database;
    }

    @Override
    public List<Archived> newest(Optional<State> state, int limit) {
        return state.map(each -> database.list(
                        NEWEST_IN_STATE,
                        columns -> columns.text("state", each.name()).whole("limit", limit),
                        EventArchiveTable::read))
                .orElseGet(
                        () -> database.list(NEWEST, columns -> columns.whole("limit", limit), EventArchiveTable::read));
    }

    @Override
    public Optional<Archived> find(String id) {
        return database.find(FIND, columns -> columns.text("id", id), EventArchiveTable::read);
    }

    @Override
    public boolean replay(String id, Instant now) {
        return database.update(REPLAY, columns -> columns.text("id", id).moment("now", now)) > 0;
    }

    @Override
    public int prune(Instant before, int limit) {
        return database.update(
                PRUNE, columns -> columns.moment("before", before).whole("limit", limit));
    }

    private static Archived read(Row row) throws SQLException {
        return new Archived(
                row.text("id"),
                row.text("type"),
                row.bytes("body"),
                row.moment("received_at"),
                State.valueOf(row.text("state")),
                row.whole("attempts"),
                row.maybeMoment("next_try_at"),
                row.maybeText("outcome").orElse(""));
    }
}
