package dev.gatehouse.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Gives the pool its connections, however long the database is away. Left alone the pool waits longer after each
 * refusal, up to five seconds, and a database that is back would stand unused as long; it also keeps the reason to itself.
 */
final class PatientSource implements DataSource {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(PatientSource.class);
    private static final long PAUSE_MILLIS = 200;
    private static final int FAREWELL_SECONDS = 5;

    private final JdbcUrl url;
    private final Optional<OneH2> h2;
    private final AtomicBoolean away = new AtomicBoolean();

    PatientSource(JdbcUrl url) {
        this.url = url;
        this.h2 = url.file().map(OneH2::new);
    }

    /** Somebody's connection was lost. */
    void suspect() {
        h2.ifPresent(OneH2::suspect);
    }

    /** Asked by the pool's own thread, which the pool interrupts when it is closed. */
    @Override
    public Connection getConnection() throws SQLException {
        while (true) {
            try {
                Connection connection = connect();
                if (away.compareAndSet(true, false)) {
                    LOG.info("The database {} gives connections again", url.shown());
                }
                return connection;
            } catch (SQLException refused) {
                if (away.compareAndSet(false, true)) {
                    LOG.warn("The database {} gives no connection: {}", url.shown(), refused.getMessage());
                }
                pause(refused);
            }
        }
    }

    private Connection connect() throws SQLException {
        return h2.isPresent() ? h2.get().connect(url.value()) : DriverManager.getConnection(url.value());
    }

    private static void pause(SQLException refused) throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw refused;
        }
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("User and password are part of the address");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) {}

    /** The address holds the times this project relies on. */
    @Override
    public void setLoginTimeout(int seconds) {}

    /** How many seconds the pool waits, when it is closed, for a connection being made. */
    @Override
    public int getLoginTimeout() {
        return FAREWELL_SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
