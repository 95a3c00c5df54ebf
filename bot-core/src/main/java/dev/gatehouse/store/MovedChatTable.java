package dev.gatehouse.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Telegram groups that became supergroups, by their old and new numbers; every row about a group goes with it. */
public final class MovedChatTable {
    private static final String ALL = """
            SELECT from_id, to_id FROM moved_chat
            """;
    private static final String KNOWN = """
            SELECT COUNT(*) FROM moved_chat WHERE from_id = :from_id AND to_id = :to_id
            """;
    private static final String CHANGE = """
            UPDATE moved_chat SET to_id = :to_id WHERE from_id = :from_id
            """;
    private static final String ADD = """
            INSERT INTO moved_chat (from_id, to_id) VALUES (:from_id, :to_id)
            """;
    /** One row a chat: what was written under the new number meanwhile is newer. */
    private static final String FOLLOW_ALONE = """
            UPDATE %1$s SET place_id = :to_id WHERE platform = 'TELEGRAM' AND place_id = :from_id
               AND NOT EXISTS (SELECT 1 FROM %1$s there WHERE there.platform = 'TELEGRAM' AND there.place_id = :to_id)
            """;

    private static final String FOLLOW = """
            UPDATE %s SET place_id = :to_id WHERE platform = 'TELEGRAM' AND place_id = :from_id
            """;
    private static final String FOLLOW_BY_MEMBER = """
            UPDATE seen_member SET place_id = :to_id WHERE platform = 'TELEGRAM' AND place_id = :from_id
               AND NOT EXISTS (SELECT 1 FROM seen_member there WHERE there.platform = 'TELEGRAM'
                                  AND there.place_id = :to_id AND there.account_id = seen_member.account_id)
            """;
    /** Of any chat: what happens in one may be told in another. */
    private static final String FOLLOW_AS_ROOM = """
            UPDATE place SET log_room = :to_id WHERE platform = 'TELEGRAM' AND log_room = :from_id
            """;

    private static final String FORGET = """
            DELETE FROM %s WHERE platform = 'TELEGRAM' AND place_id = :from_id
            """;

    private static final List<String> STEPS = List.of(
            FOLLOW_ALONE.formatted("brake"),
            FORGET.formatted("brake"),
            FOLLOW.formatted("removal"),
            FOLLOW.formatted("gate"),
            FOLLOW.formatted("wish"),
            FOLLOW_ALONE.formatted("place"),
            FORGET.formatted("place"),
            FOLLOW_AS_ROOM,
            FOLLOW_ALONE.formatted("chat_owner"),
            FORGET.formatted("chat_owner"),
            FOLLOW_BY_MEMBER,
            FORGET.formatted("seen_member"),
            // Telegram let the links of the old group die with it, and forgot who asked there.
            FORGET.formatted("chat_link"),
            FORGET.formatted("open_link"),
            FORGET.formatted("join_request"));

    private final Database database;

    public MovedChatTable(Database database) {
        this.database = database;
    }

    public Map<Long, Long> all() {
        return database.list(ALL, columns -> {}, row -> Map.entry(row.number("from_id"), row.number("to_id"))).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All in one transaction. May be told of the same move many times; false when it was known. */
    public boolean moved(long from, long to) {
        return database.write(handle -> {
            if (isKnown(handle, from, to)) {
                return false;
            }
            if (execute(handle, CHANGE, from, to) == 0) {
                execute(handle, ADD, from, to);
            }
            STEPS.forEach(step -> execute(handle, step, from, to));
            return true;
        });
    }

    private static int execute(Handle handle, String sql, long from, long to) {
        return Database.execute(handle, sql, columns -> {
            columns.whole("from_id", from);
            if (sql.contains(":to_id")) {
                columns.whole("to_id", to);
            }
        });
    }

    private static boolean isKnown(Handle handle, long from, long to) {
        return handle.createQuery(KNOWN)
                        .bind("from_id", from)
                        .bind("to_id", to)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
