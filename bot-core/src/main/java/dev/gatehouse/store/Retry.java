package dev.gatehouse.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/** Transactions that lost a race are done again: they saw the world before the winner changed it. */
final class Retry {
    private static final int TRIES = 4;

    /** Serialisation failure, deadlock, the same key inserted by two, a row locked too long. */
    private static final Set<String> LOST_RACE = Set.of("40001", "40P01", "23505", "HYT00");

    private Retry() {}

    static <R> R lostRaces(Supplier<R> transaction) {
        for (int tried = 1; ; tried++) {
            try {
                return transaction.get();
            } catch (JdbiException failure) {
                if (tried == TRIES || !isLostRace(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isLostRace(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException found) {
                return found.getSQLState() != null && LOST_RACE.contains(found.getSQLState());
            }
        }
        return false;
    }
}
