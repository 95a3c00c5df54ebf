package dev.gatehouse.store;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;

/** Telegram groups that became supergroups, by their old and new numbers. */
public final class MovedChatTable {
    private static final String ALL = """
            SELECT from_id, to_id FROM moved_chat
            """;
    private static final String CHANGE = """
            UPDATE moved_chat SET to_id = :to_id WHERE from_id = :from_id
            """;
    private static final String ADD = """
            INSERT INTO moved_chat (from_id, to_id) VALUES (:from_id, :to_id)
            """;
    private static final String BRAKE_FOLLOWS = """
            UPDATE brake SET place_id = :to_id
             WHERE platform = 'TELEGRAM' AND place_id = :from_id
               AND NOT EXISTS (SELECT 1 FROM brake there WHERE there.platform = 'TELEGRAM' AND there.place_id = :to_id)
            """;
    private static final String REMOVALS_FOLLOW = """
            UPDATE removal SET place_id = :to_id WHERE platform = 'TELEGRAM' AND place_id = :from_id
            """;

    private final Database database;

    public MovedChatTable(Database database) {
        this.database = database;
    }

    public Map<Long, Long> all() {
        return database.list(ALL, columns -> {}, row -> Map.entry(row.number("from_id"), row.number("to_id"))).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** May be told of the same move many times. A brake that holds, and what it counts by, move with the group. */
    public void moved(long from, long to) {
        Consumer<Columns<Update>> move =
                columns -> columns.whole("from_id", from).whole("to_id", to);
        database.write(handle -> {
            if (Database.execute(handle, CHANGE, move) == 0) {
                Database.execute(handle, ADD, move);
            }
            return Database.execute(handle, BRAKE_FOLLOWS, move) + Database.execute(handle, REMOVALS_FOLLOW, move);
        });
    }
}
