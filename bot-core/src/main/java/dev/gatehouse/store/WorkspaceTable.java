package dev.gatehouse.store;

import dev.gatehouse.membership.Workspace;
import dev.gatehouse.membership.WorkspaceRows;
import java.sql.SQLException;
import java.util.Optional;

/** The one row that says whose database this is. */
public final class WorkspaceTable implements WorkspaceRows {
    private static final String FIND = """
            SELECT user_id, sandbox, requests_per_minute FROM workspace WHERE single = 1
            """;
    private static final String CHANGE = """
            UPDATE workspace
               SET user_id = :user_id, sandbox = :sandbox, requests_per_minute = :requests_per_minute
             WHERE single = 1
            """;
    private static final String ADD = """
            INSERT INTO workspace (single, user_id, sandbox, requests_per_minute)
            VALUES (1, :user_id, :sandbox, :requests_per_minute)
            """;

    private final Database database;

    public WorkspaceTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Workspace> find() {
        return database.find(FIND, columns -> {}, WorkspaceTable::read);
    }

    @Override
    public void accept(Workspace workspace) {
        database.put(
                CHANGE,
                ADD,
                columns -> columns.text("user_id", workspace.userId())
                        .flag("sandbox", workspace.sandbox())
                        .whole("requests_per_minute", workspace.requestsPerMinute()));
    }

    private static Workspace read(Row row) throws SQLException {
        return new Workspace(row.text("user_id"), row.flag("sandbox"), row.whole("requests_per_minute"));
    }
}
