package dev.gatehouse.app.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The rows of a running node, read beside it: this process holds an embedded database open already. */
record StoredEvents(String databaseUrl) {
    private static final String AS_THE_NODE_OPENS_H2 =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=0";

    /** One event as it is kept; {@code outcome} is empty until something was found. */
    record Row(String type, byte[] body, String state, String outcome) {}

    Optional<Row> find(String id) {
        return ask("select type, body, state, outcome from webhook_event where id = ?", id, rows -> {
            if (!rows.next()) {
                return Optional.empty();
            }
            String outcome = rows.getString("outcome");
            return Optional.of(new Row(
                    rows.getString("type"),
                    rows.getBytes("body"),
                    rows.getString("state"),
                    outcome == null ? "" : outcome));
        });
    }

    Row get(String id) {
        return find(id).orElseThrow(() -> new AssertionError("not stored: " + id));
    }

    long count() {
        return number("select count(*) from webhook_event where id <> ?", "");
    }

    /** Events that somebody still has to look into. */
    long pending() {
        return number("select count(*) from webhook_event where state = 'PENDING' and id <> ?", "");
    }

    long memberships() {
        return number("select count(*) from membership where id <> ?", "");
    }

    /** Accounts whose membership is to be looked at before then. */
    long looksBefore(Instant then) {
        return number(
                "select count(*) from membership where next_look_at < cast(? as timestamp with time zone)",
                then.toString());
    }

    /** As after the restore of a backup that was made before it came. */
    void forget(String id) {
        try (Connection connection = DriverManager.getConnection(address());
                PreparedStatement deletion = connection.prepareStatement("delete from webhook_event where id = ?")) {
            deletion.setString(1, id);
            deletion.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows of checkout links, whoever asked for them. */
    long handoffs() {
        return number("select count(*) from handoff where id <> ?", "");
    }

    private long number(String sql, String value) {
        return ask(sql, value, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    /** The end that is kept of a membership, or nothing. */
    Optional<Instant> periodEnd(String membership) {
        return ask(
                "select period_end from membership where id = ?",
                membership,
                rows -> rows.next()
                        ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty());
    }

    private <T> T ask(String sql, String value, Reading<T> reading) {
        try (Connection connection = DriverManager.getConnection(address());
                PreparedStatement question = connection.prepareStatement(sql)) {
            question.setString(1, value);
            try (ResultSet rows = question.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String address() {
        // The very way to the file that the node takes: by any other H2 finds it in use.
        String way = databaseUrl.replace("jdbc:h2:file:", "jdbc:h2:async:");
        return way.startsWith("jdbc:h2:") ? way + AS_THE_NODE_OPENS_H2 : way;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }
}
