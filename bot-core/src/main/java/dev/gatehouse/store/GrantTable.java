package dev.gatehouse.store;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.GrantRows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** What is wanted at the doors and what came of it. */
public final class GrantTable implements GrantRows {
    private static final int WORDS_LIMIT = 2000;
    private static final String FIND = """
            SELECT * FROM grant_record WHERE platform = :platform AND account_id = :account_id AND gate = :gate
            """;
    private static final String OF = """
            SELECT * FROM grant_record WHERE platform = :platform AND account_id = :account_id ORDER BY gate
            """;
    private static final String CHANGE = """
            UPDATE grant_record
               SET want = :want, state = :state, attempts = :attempts, next_attempt_at = :next_attempt_at,
                   let_in = :let_in, code = :code, words = :words, next_step = :next_step, changed_at = :changed_at
             WHERE platform = :platform AND account_id = :account_id AND gate = :gate
            """;
    private static final String ADD = """
            INSERT INTO grant_record (platform, account_id, gate, want, state, attempts, next_attempt_at, let_in, code,
                words, next_step, changed_at)
            VALUES (:platform, :account_id, :gate, :want, :state, :attempts, :next_attempt_at, :let_in, :code,
                :words, :next_step, :changed_at)
            """;
    private static final String DUE = """
            SELECT platform, account_id, MIN(next_attempt_at) AS due_at FROM grant_record
             WHERE next_attempt_at <= :now
             GROUP BY platform, account_id ORDER BY due_at, platform, account_id LIMIT :limit
            """;
    private static final String OWED = """
            SELECT DISTINCT platform, account_id FROM grant_record
             WHERE gate = :gate AND state <> 'DONE' ORDER BY platform, account_id
            """;

    private static final String UNFINISHED = """
            SELECT * FROM grant_record WHERE state <> 'DONE' ORDER BY changed_at, platform, account_id, gate LIMIT :limit
            """;
    private static final String AT = """
            SELECT * FROM grant_record WHERE gate = :gate ORDER BY platform, account_id
            """;
    private static final String INSIDE = """
            SELECT COUNT(*) AS inside FROM grant_record WHERE gate = :gate AND want = 'INSIDE' AND state = 'DONE'
            """;

    private final Database database;

    public GrantTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Grant> find(PlatformAccount account, GateId gate) {
        return database.find(FIND, columns -> columns.account(account).gate(gate), GrantTable::read);
    }

    @Override
    public List<Grant> of(PlatformAccount account) {
        return database.list(OF, columns -> columns.account(account), GrantTable::read);
    }

    @Override
    public void save(Grant grant) {
        database.put(CHANGE, ADD, columns -> write(columns, grant));
    }

    @Override
    public List<PlatformAccount> due(Instant now, int limit) {
        return database.list(DUE, columns -> columns.moment("now", now).whole("limit", limit), Row::account);
    }

    @Override
    public List<PlatformAccount> owed(List<GateId> gates) {
        return gates.stream()
                .flatMap(gate -> database.list(OWED, columns -> columns.gate(gate), Row::account).stream())
                .distinct()
                .toList();
    }

    @Override
    public List<Grant> unfinished(int limit) {
        return database.list(UNFINISHED, columns -> columns.whole("limit", limit), GrantTable::read);
    }

    @Override
    public List<Grant> at(GateId gate) {
        return database.list(AT, columns -> columns.gate(gate), GrantTable::read);
    }

    @Override
    public int inside(GateId gate) {
        return database.find(INSIDE, columns -> columns.gate(gate), row -> row.whole("inside"))
                .orElse(0);
    }

    private static void write(Columns<Update> columns, Grant grant) {
        columns.account(grant.account())
                .gate(grant.gate())
                .text("want", grant.want().name())
                .text("state", grant.state().name())
                .whole("attempts", grant.attempts())
                .maybeMoment("next_attempt_at", grant.nextAttemptAt())
                .flag("let_in", grant.letIn())
                .text("code", grant.code())
                .words("words", grant.words(), WORDS_LIMIT)
                .words("next_step", grant.nextStep(), WORDS_LIMIT)
                .moment("changed_at", grant.changedAt());
    }

    private static Grant read(Row row) throws SQLException {
        return new Grant(
                row.account(),
                row.gate(),
                Grant.Want.valueOf(row.text("want")),
                Grant.State.valueOf(row.text("state")),
                row.whole("attempts"),
                row.maybeMoment("next_attempt_at"),
                row.flag("let_in"),
                row.text("code"),
                row.text("words"),
                row.text("next_step"),
                row.moment("changed_at"));
    }
}
