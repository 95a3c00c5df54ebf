package dev.gatehouse.store;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.reconcile.ExceptionRows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Access given or denied by hand, oldest first; ended ones stay, for people. */
public final class ExceptionTable implements ExceptionRows {
    private static final int REASON_LIMIT = 2000;
    private static final String OF = """
            SELECT * FROM exception WHERE platform = :platform AND account_id = :account_id ORDER BY number
            """;
    private static final String ADD = """
            INSERT INTO exception (platform, account_id, gate, kind, owner, reason, ends_at, review_at)
            VALUES (:platform, :account_id, :gate, :kind, :owner, :reason, :ends_at, :review_at)
            """;
    private static final String END = """
            UPDATE exception SET ends_at = :at
             WHERE platform = :platform AND account_id = :account_id AND gate = :gate AND kind = :kind
               AND (ends_at IS NULL OR ends_at > :at)
            """;
    private static final String COUNTING = """
            SELECT * FROM exception WHERE ends_at IS NULL OR ends_at > :now
             ORDER BY platform, account_id, number LIMIT :limit
            """;

    private static final String ACCOUNTS = """
            SELECT DISTINCT platform, account_id FROM exception ORDER BY platform, account_id LIMIT :limit
            """;

    private final Database database;

    public ExceptionTable(Database database) {
        this.database = database;
    }

    @Override
    public List<HandException> of(PlatformAccount account) {
        return database.list(OF, columns -> columns.account(account), ExceptionTable::read);
    }

    @Override
    public void add(HandException exception) {
        database.update(
                ADD,
                columns -> columns.account(exception.account())
                        .gate(exception.gate())
                        .text("kind", exception.kind().name())
                        .text("owner", exception.owner())
                        .words("reason", exception.reason(), REASON_LIMIT)
                        .maybeMoment("ends_at", exception.end())
                        .maybeMoment("review_at", exception.review()));
    }

    @Override
    public void end(PlatformAccount account, GateId gate, HandException.Kind kind, Instant at) {
        database.update(
                END,
                columns -> columns.account(account)
                        .gate(gate)
                        .text("kind", kind.name())
                        .moment("at", at));
    }

    @Override
    public List<PlatformAccount> accounts(int limit) {
        return database.list(ACCOUNTS, columns -> columns.whole("limit", limit), Row::account);
    }

    @Override
    public List<HandException> counting(Instant now, int limit) {
        return database.list(
                COUNTING, columns -> columns.moment("now", now).whole("limit", limit), ExceptionTable::read);
    }

    private static HandException read(Row row) throws SQLException {
        return new HandException(
                HandException.Kind.valueOf(row.text("kind")),
                row.account(),
                row.gate(),
                row.text("owner"),
                row.text("reason"),
                row.maybeMoment("ends_at"),
                row.maybeMoment("review_at"));
    }
}
