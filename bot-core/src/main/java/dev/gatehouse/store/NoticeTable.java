package dev.gatehouse.store;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.notice.DueNotice;
import dev.gatehouse.notice.Level;
import dev.gatehouse.notice.NoticeRows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Update;

/** What each person was last told, and what is to be told at its time. */
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

    private static final String WAITING = """
            SELECT * FROM notice_due
             WHERE platform = :platform AND account_id = :account_id AND gate = :gate AND subject = :subject
            """;

    private static final String ALL_WAITING = """
            SELECT * FROM notice_due WHERE platform = :platform AND account_id = :account_id
             ORDER BY due_at, gate, subject
            """;

    private static final String FORGET = """
            DELETE FROM notice_due
             WHERE platform = :platform AND account_id = :account_id AND gate = :gate AND subject = :subject
            """;

    private static final String WAIT_ANEW = """
            UPDATE notice_due
               SET mark = :mark, text_key = :text_key, until_at = :until_at, way_in = :way_in, urgent = :urgent,
                   due_at = :due_at, attempts = :attempts
             WHERE platform = :platform AND account_id = :account_id AND gate = :gate AND subject = :subject
            """;

    private static final String WAIT = """
            INSERT INTO notice_due (platform, account_id, gate, subject, mark, text_key, until_at, way_in, urgent,
                due_at, attempts)
            VALUES (:platform, :account_id, :gate, :subject, :mark, :text_key, :until_at, :way_in, :urgent,
                :due_at, :attempts)
            """;

    private static final String DUE = """
            SELECT * FROM notice_due WHERE due_at <= :now
             ORDER BY due_at, platform, account_id, gate, subject LIMIT :limit
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
    public void tell(PlatformAccount account, GateId gate, String subject, String mark, Instant at) {
        Consumer<Columns<Update>> told = columns -> columns.account(account)
                .gate(gate)
                .text("subject", subject)
                .text("level_told", mark)
                .moment("told_at", at);
        database.write(handle -> {
            if (Database.execute(handle, CHANGE, told) == 0) {
                Database.execute(handle, ADD, told);
            }
            return Database.execute(
                    handle,
                    FORGET,
                    columns -> columns.account(account).gate(gate).text("subject", subject));
        });
    }

    @Override
    public Optional<DueNotice> waiting(PlatformAccount account, GateId gate, String subject) {
        return database.find(
                WAITING, columns -> columns.account(account).gate(gate).text("subject", subject), NoticeTable::read);
    }

    @Override
    public List<DueNotice> waiting(PlatformAccount account) {
        return database.list(ALL_WAITING, columns -> columns.account(account), NoticeTable::read);
    }

    @Override
    public void wait(DueNotice notice) {
        database.put(
                WAIT_ANEW,
                WAIT,
                columns -> columns.account(notice.account())
                        .gate(notice.gate())
                        .text("subject", notice.subject())
                        .text("mark", notice.level().mark())
                        .text("text_key", notice.level().key())
                        .maybeMoment("until_at", notice.level().until())
                        .flag("way_in", notice.level().wayIn())
                        .flag("urgent", notice.level().urgent())
                        .moment("due_at", notice.dueAt())
                        .whole("attempts", notice.attempts()));
    }

    @Override
    public void forget(PlatformAccount account, GateId gate, String subject) {
        database.update(FORGET, columns -> columns.account(account).gate(gate).text("subject", subject));
    }

    @Override
    public List<DueNotice> due(Instant now, int limit) {
        return database.list(DUE, columns -> columns.moment("now", now).whole("limit", limit), NoticeTable::read);
    }

    private static DueNotice read(Row row) throws SQLException {
        Level level = new Level(
                row.text("mark"),
                row.text("text_key"),
                row.maybeMoment("until_at"),
                row.flag("way_in"),
                row.flag("urgent"));
        return new DueNotice(
                row.account(), row.gate(), row.text("subject"), level, row.moment("due_at"), row.whole("attempts"));
    }
}
