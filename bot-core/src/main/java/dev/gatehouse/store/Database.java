package dev.gatehouse.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The one database of this installation, opened, migrated and pooled. Safe for use by many threads. */
public final class Database implements AutoCloseable {
    private final JdbcUrl url;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Retry retry;
    private final SharedSync sync = new SharedSync();
    private final AtomicBoolean unsynced = new AtomicBoolean();

    private Database(JdbcUrl url, PatientSource source) {
        this.url = url;
        this.pool = Pool.of(url, source);
        this.jdbi = Jdbi.create(pool);
        // Whatever cut one connection has cut them all: the others are not worth a try each.
        this.retry = new Retry(() -> {
            source.suspect();
            pool.getHikariPoolMXBean().softEvictConnections();
        });
    }

    /**
     * Opens the database and brings its schema up to date.
     *
     * @param jdbcUrl of H2 or PostgreSQL, user and password included
     * @throws DatabaseRefused when it is in use, damaged, unreachable, does not sync its commits, or is of a newer
     *     version; nothing is changed then
     */
    public static Database open(String jdbcUrl) {
        JdbcUrl url = JdbcUrl.complete(jdbcUrl);
        Refusals refusals = new Refusals(url);
        boolean existed = url.file().map(H2File::exists).orElse(false);
        if (existed && url.file().filter(H2File::isCutShort).isPresent()) {
            throw refusals.cutShort();
        }
        // The pool would log a refused connection as its own error and hide the reason; this first connection tells it,
        // and keeps an embedded database open until the pool holds it.
        try (Connection first = DriverManager.getConnection(url.value())) {
            url.file().ifPresent(H2File::opened);
            if (url.isPostgres()) {
                new SyncedCommits(refusals).require(first);
            }
            new Schema(refusals).migrate(url, first, existed);
            return new Database(url, new PatientSource(url));
        } catch (SQLException failure) {
            throw refusals.of(failure);
        }
    }

    /**
     * As {@link #open}, but never makes a database that is not there.
     *
     * @throws DatabaseRefused as above, and when there is none
     */
    public static Database openExisting(String jdbcUrl) {
        JdbcUrl url = JdbcUrl.complete(jdbcUrl);
        if (url.file().filter(H2File::exists).isEmpty() && url.isH2()) {
            throw new Refusals(url).absent();
        }
        return open(jdbcUrl);
    }

    /**
     * Puts a backup in the place of an embedded database that nobody uses.
     *
     * @param overwrite whether one that is there may be replaced; it is kept beside
     * @throws DatabaseRefused when it is in use, there already, or the backup cannot be read; nothing is changed then
     */
    public static void restore(String jdbcUrl, Path backup, boolean overwrite) {
        JdbcUrl url = JdbcUrl.complete(jdbcUrl);
        Backup.of(url).restore(backup, overwrite, new Refusals(url));
    }

    /**
     * Writes a copy of the embedded database as it is now, while it is used.
     *
     * @param file absolute; must not be there yet
     * @throws DatabaseRefused when it cannot be written, or this is no embedded database
     */
    public void backUp(Path file) {
        Backup backup = Backup.of(url);
        jdbi.useHandle(handle -> backup.write(handle, file));
    }

    /** Whether it answers now. */
    public boolean isUp() {
        try {
            return read(handle ->
                            handle.createQuery("select 1").mapTo(Integer.class).one())
                    == 1;
        } catch (JdbiException away) {
            return false;
        }
    }

    /**
     * Writes to the disk what was committed since the last time, and nothing when nothing was; called every second. H2 uses
     * freed room again after 45 seconds, and what replaced it must be on the disk by then.
     */
    public void writeThrough() {
        if (unsynced.getAndSet(false) && url.isH2()) {
            jdbi.useHandle(Database::sync);
        }
    }

    <R> R read(HandleCallback<R, RuntimeException> work) {
        return jdbi.withHandle(work);
    }

    /** One transaction; done again when it lost a race with another one, or its connection. */
    <R> R write(HandleCallback<R, RuntimeException> work) {
        R result = retry.run(() -> jdbi.inTransaction(work));
        unsynced.set(true);
        return result;
    }

    /**
     * As {@link #write}, and on the disk when it returns. H2 hands its commits to the operating system only; asking it
     * once for a group of rows, or of callers, is what makes many durable rows a second possible. PostgreSQL syncs each
     * commit itself.
     */
    <R> R writeDurably(HandleCallback<R, RuntimeException> work) {
        return retry.run(() -> {
            R result = jdbi.inTransaction(work);
            if (url.isH2()) {
                sync.cover(() -> jdbi.useHandle(Database::sync));
            }
            return result;
        });
    }

    /** Changes the row, or adds it when there is none; the standard MERGE needs a cast of every value on PostgreSQL. */
    void put(String change, String add, Consumer<Columns<Update>> values) {
        write(handle -> {
            if (execute(handle, change, values) == 0) {
                execute(handle, add, values);
            }
            return true;
        });
    }

    int update(String sql, Consumer<Columns<Update>> values) {
        return write(handle -> execute(handle, sql, values));
    }

    <T> List<T> list(String sql, Consumer<Columns<Query>> values, Reading<T> reading) {
        return read(handle -> {
            Query query = handle.createQuery(sql);
            values.accept(Columns.of(query));
            return query.map((columns, context) -> reading.read(new Row(columns)))
                    .list();
        });
    }

    <T> Optional<T> find(String sql, Consumer<Columns<Query>> values, Reading<T> reading) {
        return list(sql, values, reading).stream().findFirst();
    }

    static int execute(Handle handle, String sql, Consumer<Columns<Update>> values) {
        Update update = handle.createUpdate(sql);
        values.accept(Columns.of(update));
        return update.execute();
    }

    private static void sync(Handle handle) {
        handle.execute("CHECKPOINT SYNC");
    }

    /** H2 closes its file with the last connection. */
    @Override
    public void close() {
        pool.close();
        url.file().ifPresent(H2File::closed);
    }
}
