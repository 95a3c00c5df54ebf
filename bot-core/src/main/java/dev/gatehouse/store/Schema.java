package dev.gatehouse.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to what this version needs, and refuses those of a newer one. */
record Schema(Refusals refusals) {
    private static final String HISTORY = "flyway_schema_history";

    /** @param existed the file was there before: one without a history lost what it held, and must not be filled anew */
    void migrate(JdbcUrl url, Connection open, boolean existed) throws SQLException {
        if (existed && !hasHistory(open)) {
            throw refusals.empty();
        }
        try {
            Flyway.configure()
                    .dataSource(url.value(), null, null)
                    .locations("classpath:db/migration")
                    // By default migrations of the future are ignored, and an old program would write into new tables.
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw refusals.newer(failure);
        }
    }

    private static boolean hasHistory(Connection open) throws SQLException {
        try (ResultSet tables = open.getMetaData().getTables(null, null, HISTORY, null)) {
            return tables.next();
        }
    }
}
