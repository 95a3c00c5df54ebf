package dev.gatehouse.app.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** The events in the file a killed node left behind, read from a copy: the file is the next node's to repair. */
final class LeftBehind {
    private LeftBehind() {}

    static Set<String> in(Path rows) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("gatehouse-killed");
        Path copy = folder.resolve("copy");
        Path file = folder.resolve("copy.mv.db");
        Files.copy(rows.resolveSibling(rows.getFileName() + ".mv.db"), file);
        String url = "jdbc:h2:file:" + copy + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;MAX_COMPACT_TIME=0";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT id FROM webhook_event")) {
            Set<String> ids = new TreeSet<>();
            while (found.next()) {
                ids.add(found.getString(1));
            }
            return ids;
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
