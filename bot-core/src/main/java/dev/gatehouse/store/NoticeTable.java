package dev.gatehouse.store;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.notice.NoticeRows;
import java.time.Instant;
import java.util.Optional;

/** What each person was last told. */
public final class NoticeTable implements NoticeRows {
    private static final String TOLD = """
            SELECT level_told FROM notice
             WHERE platform = :platform AND account_id = :account_id AND gate = :gate AND subject = :subject
            """;
    private static final String CHANGE = """
            UPDATE notice SET level_told = :level_told, told_at = :told_at
             WHERE platform = :platform AND account_id = :account_id AND gate = :gate AND subject = :subject
            """;
    private static final String ADD = """
            INSERT INTO notice (platform, account_id, gate, subject, level_told, told_at)
            VALUES (:platform, :account_id, :gate, :subject, :level_told, :told_at)
            """;

    private final Database database;

    public NoticeTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> told(PlatformAccount account, GateId gate, String subject) {
        return database.find(
                TOLD,
                columns -> columns.account(account).gate(gate).text("subject", subject),
                row -> row.text("level_told"));
    }

    @Override
    public void tell(PlatformAccount account, GateId gate, String subject, String level, Instant at) {
        database.put(
                CHANGE,
                ADD,
                columns -> columns.account(account)
                        .gate(gate)
                        .text("subject", subject)
                        .text("level_told", level)
                        .moment("told_at", at));
    }
}
