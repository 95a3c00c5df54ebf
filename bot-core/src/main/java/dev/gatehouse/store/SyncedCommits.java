package dev.gatehouse.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * PostgreSQL writes each commit through to the disk before it answers, and an acknowledgement of ours rests on that; but a
 * server, a database or a user may be set not to.
 */
record SyncedCommits(Refusals refusals) {

    void require(Connection open) throws SQLException {
        for (String setting : new String[] {"fsync", "synchronous_commit"}) {
            if (shown(open, setting).equals("off")) {
                throw refusals.unsynced(setting);
            }
        }
    }

    private static String shown(Connection open, String setting) throws SQLException {
        try (Statement question = open.createStatement();
                ResultSet answer = question.executeQuery("SHOW " + setting)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
