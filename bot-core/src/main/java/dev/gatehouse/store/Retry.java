package dev.gatehouse.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;

/**
 * Transactions that lost a race or their connection are done again. One that lost its connection while it was committed
 * may be done already: every transaction of this package comes to the same when it is done twice, but for the trail, where
 * a line may stand twice.
 */
final class Retry {
    private static final int TRIES = 6;

    /** Two that lost to each other would meet again if both came back at once. */
    private static final long APART_NANOS = Duration.ofMillis(20).toNanos();

    /** Serialisation failure, deadlock, the same key inserted by two, a row locked too long (H2, PostgreSQL). */
    private static final Set<String> LOST_RACE = Set.of("40001", "40P01", "23505", "HYT00", "55P03");

    /** PostgreSQL stopped, crashed, is starting; H2 closed itself, was closed, lost its file. */
    private static final Set<String> LOST_CONNECTION = Set.of("57P01", "57P02", "57P03", "90121", "90098", "90067");

    private static final String CONNECTION_EXCEPTION = "08";

    private final Runnable connectionLost;

    /** @param connectionLost told before a transaction that lost its connection is done again */
    Retry(Runnable connectionLost) {
        this.connectionLost = connectionLost;
    }

    <R> R run(Supplier<R> transaction) {
        for (int tried = 1; ; tried++) {
            try {
                return transaction.get();
            } catch (ConnectionException none) {
                // The pool has waited as long as anybody should.
                throw none;
            } catch (JdbiException failure) {
                if (tried == TRIES || !isWorthAnother(state(failure).orElse(""))) {
                    throw failure;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(tried * APART_NANOS));
            }
        }
    }

    private boolean isWorthAnother(String state) {
        if (state.startsWith(CONNECTION_EXCEPTION) || LOST_CONNECTION.contains(state)) {
            connectionLost.run();
            return true;
        }
        return LOST_RACE.contains(state);
    }

    private static Optional<String> state(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException found) {
                return Optional.ofNullable(found.getSQLState());
            }
        }
        return Optional.empty();
    }
}
