package dev.gatehouse.store;

import dev.gatehouse.access.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Every row of one database into another, empty one. All in one transaction of the target, so that a move broken off leaves
 * nothing there and can be begun again; the source is only read.
 */
public final class Transfer {
    private static final int BATCH = 1_000;
    private static final int TOLD_EVERY = 10_000;
    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
             WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'
             ORDER BY table_name
            """;
    private static final String COLUMNS = """
            SELECT column_name FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name = :name ORDER BY ordinal_position
            """;
    private static final String NUMBERED = """
            SELECT column_name FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name = :name AND is_identity = 'YES'
            """;

    private final Database from;
    private final Database to;
    private final Consumer<String> progress;

    /** @param progress told a line now and then, for people */
    public Transfer(Database from, Database to, Consumer<String> progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /**
     * Moves all there is.
     *
     * @return how many rows
     * @throws DatabaseRefused when the target holds rows already or does not hold as many as the source afterwards
     */
    public long run() {
        return from.read(source -> to.write(target -> {
            List<String> tables = names(target, TABLES, "");
            tables.forEach(table -> requireEmpty(target, table));
            long rows = 0;
            for (String table : tables) {
                rows += move(source, target, table);
            }
            return rows;
        }));
    }

    private long move(Handle source, Handle target, String table) {
        long all = count(source, table);
        long moved;
        try {
            moved = copy(source.getConnection(), target.getConnection(), table, names(source, COLUMNS, table), all);
        } catch (SQLException failure) {
            throw new DatabaseRefused(
                    new Refusal(
                            "MIGRATE_FAILED",
                            "Table " + table + " could not be moved: " + failure.getMessage(),
                            "Nothing was changed in either database; mend the cause and begin again."),
                    failure);
        }
        names(target, NUMBERED, table).forEach(column -> goOn(target, table, column));
        if (moved != all || count(target, table) != all) {
            throw new DatabaseRefused(new Refusal(
                    "MIGRATE_INCOMPLETE",
                    "Of " + all + " rows of " + table + " only " + count(target, table) + " arrived.",
                    "Nothing was changed in either database; begin again."));
        }
        progress.accept(table + ": " + all);
        return all;
    }

    private long copy(Connection source, Connection target, String table, List<String> columns, long all)
            throws SQLException {
        String list = columns.stream().map(Transfer::quoted).collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        long moved = 0;
        try (Statement question = source.createStatement();
                ResultSet rows = question.executeQuery("SELECT " + list + " FROM " + quoted(table));
                PreparedStatement insert = target.prepareStatement("INSERT INTO " + quoted(table) + " (" + list
                        + ") OVERRIDING SYSTEM VALUE VALUES (" + marks + ")")) {
            while (rows.next()) {
                for (int column = 1; column <= columns.size(); column++) {
                    insert.setObject(column, value(rows, column));
                }
                insert.addBatch();
                if (++moved % BATCH == 0) {
                    insert.executeBatch();
                }
                if (moved % TOLD_EVERY == 0) {
                    progress.accept(table + ": " + moved + " of " + all);
                }
            }
            insert.executeBatch();
        }
        return moved;
    }

    private static @Nullable Object value(ResultSet rows, int column) throws SQLException {
        return rows.getMetaData().getColumnType(column) == Types.CLOB ? rows.getString(column) : rows.getObject(column);
    }

    /** Rows that came with their numbers do not move the counter that gives the next. */
    private static void goOn(Handle target, String table, String column) {
        long last = target.createQuery("SELECT COALESCE(MAX(" + quoted(column) + "), 0) FROM " + quoted(table))
                .mapTo(Long.class)
                .one();
        target.execute(
                "ALTER TABLE " + quoted(table) + " ALTER COLUMN " + quoted(column) + " RESTART WITH " + (last + 1));
    }

    private static void requireEmpty(Handle target, String table) {
        if (count(target, table) > 0) {
            throw new DatabaseRefused(new Refusal(
                    "MIGRATE_TARGET_NOT_EMPTY",
                    "The target holds rows in " + table + " already.",
                    "Name an empty database; nothing is ever mixed."));
        }
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("SELECT COUNT(*) FROM " + quoted(table))
                .mapTo(Long.class)
                .one();
    }

    private static List<String> names(Handle handle, String sql, String table) {
        return handle.createQuery(sql)
                .bindMap(table.isEmpty() ? Map.of() : Map.of("name", table))
                .mapTo(String.class)
                .list();
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
