package dev.gatehouse.store;

import dev.gatehouse.inbox.FeedRows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The one row about Hilt's feed; what it told of stands among the events. */
public final class FeedTable implements FeedRows {
    private static final String SINCE = """
            SELECT * FROM feed WHERE single = 1
            """;
    private static final String FOLLOW = """
            INSERT INTO feed (single, followed_since) VALUES (1, :now)
            """;
    private static final String STORED = """
            SELECT occurrence FROM webhook_event WHERE occurrence IN (<occurrences>)
            """;
    private static final String OTHERS = """
            SELECT count(*) FROM webhook_event WHERE occurrence IN (<occurrences>) AND id NOT IN (<told>)
            """;

    private final Database database;

    public FeedTable(Database database) {
        this.database = database;
    }

    @Override
    public Instant followedSince(Instant now) {
        return database.write(handle -> {
            List<Instant> since = since(handle);
            if (since.isEmpty()) {
                Database.execute(handle, FOLLOW, columns -> columns.moment("now", now));
            }
            return since(handle).get(0);
        });
    }

    @Override
    public Set<String> stored(Collection<String> occurrences) {
        return occurrences.isEmpty()
                ? Set.of()
                : database.read(handle -> new HashSet<>(handle.createQuery(STORED)
                        .bindList("occurrences", List.copyOf(occurrences))
                        .mapTo(String.class)
                        .list()));
    }

    @Override
    public boolean hasOthers(Collection<String> occurrences, Collection<String> told) {
        return database.read(handle -> handle.createQuery(OTHERS)
                        .bindList("occurrences", List.copyOf(occurrences))
                        .bindList("told", List.copyOf(told))
                        .mapTo(Long.class)
                        .one()
                > 0);
    }

    private static List<Instant> since(Handle handle) {
        return handle.createQuery(SINCE)
                .map((columns, context) -> new Row(columns).moment("followed_since"))
                .list();
    }
}
