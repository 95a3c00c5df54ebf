package dev.gatehouse.store;

import java.util.Map;
import java.util.stream.Collectors;

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

    private final Database database;

    public MovedChatTable(Database database) {
        this.database = database;
    }

    public Map<Long, Long> all() {
        return database.list(ALL, columns -> {}, row -> Map.entry(row.number("from_id"), row.number("to_id"))).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** May be told of the same move many times. */
    public void moved(long from, long to) {
        database.put(CHANGE, ADD, columns -> columns.whole("from_id", from).whole("to_id", to));
    }
}
