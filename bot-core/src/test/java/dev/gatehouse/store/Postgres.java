package dev.gatehouse.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The PostgreSQL of this JVM's tests: started when the first one asks, gone with the JVM. */
final class Postgres {
    private static final String EMPTY_ALL = """
            DO $$ DECLARE name text; BEGIN
              FOR name IN SELECT tablename FROM pg_tables
                           WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history' LOOP
                EXECUTE format('TRUNCATE TABLE %I RESTART IDENTITY', name);
              END LOOP;
            END $$
            """;
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                // By default it is quick and forgets what it committed.
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** The address of a database made now, which knows no table yet. */
    static String newDatabase() {
        String name = "gatehouse" + DATABASES.incrementAndGet();
        change("CREATE DATABASE " + name);
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    /** The address of one whose tables hold nothing; the tests share it, for making one takes a second. */
    static String emptyDatabase() {
        change(EMPTY_ALL);
        return Server.RUNNING.getJdbcUrl("postgres", "postgres");
    }

    /** As the owner of the whole server, in the shared database. */
    static void change(String sql) {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
