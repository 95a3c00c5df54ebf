package dev.gatehouse.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The connections of a node. */
final class Pool {
    /** No transaction waits for anything but the database, so a few serve every thread; two nodes stay below 20. */
    private static final int CONNECTIONS = 8;

    /** Rather a refused webhook, which Hilt repeats, than one that waits longer than Hilt does. */
    private static final long CONNECTION_WAIT_MILLIS = 3_000;

    private static final long VALIDATION_MILLIS = 2_000;

    private Pool() {}

    static HikariDataSource of(JdbcUrl url, PatientSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(CONNECTION_WAIT_MILLIS);
        config.setValidationTimeout(VALIDATION_MILLIS);
        if (url.isPostgres()) {
            // As H2 does by itself: a transaction that waits for a row too long is done again.
            config.setConnectionInitSql("SET lock_timeout = 2000");
        }
        return new HikariDataSource(config);
    }
}
