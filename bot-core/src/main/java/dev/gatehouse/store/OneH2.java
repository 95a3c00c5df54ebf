package dev.gatehouse.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/**
 * Opens connections to an H2 file, and the file again after H2 gave it up because its disk was full. Two things H2 does not
 * bear. When it finds no room while it opens the file, the file stays locked in this process for good. And when the last
 * connection to a file given up is closed after the file was opened again, H2 forgets the new one while it is in use, and
 * lets nobody in any more.
 */
final class OneH2 {
    private final H2File file;
    private final Set<Connection> given = new HashSet<>();
    private boolean suspect;

    OneH2(H2File file) {
        this.file = file;
    }

    /** Somebody's connection was lost: those that are dead are buried before the next one is made. */
    synchronized void suspect() {
        suspect = true;
    }

    synchronized Connection connect(String url) throws SQLException {
        given.removeIf(OneH2::isClosed);
        if (suspect) {
            given.removeIf(OneH2::isBuried);
            suspect = false;
        }
        if (!file.hasRoom()) {
            throw new SQLException("the disk is full");
        }
        try {
            Connection fresh = DriverManager.getConnection(url);
            given.add(fresh);
            return fresh;
        } catch (SQLException refused) {
            suspect = true;
            throw refused;
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException gone) {
            return true;
        }
    }

    /** Closes it unless it is alive. */
    private static boolean isBuried(Connection connection) {
        try (Statement question = connection.createStatement()) {
            question.execute("SELECT 1");
            return false;
        } catch (SQLException dead) {
            close(connection);
            return true;
        }
    }

    private static void close(Connection dead) {
        try {
            dead.close();
        } catch (SQLException unwilling) {
            // Nothing is left that it could write to.
        }
    }
}
