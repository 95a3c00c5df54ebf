package dev.gatehouse.store;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Status;
import dev.gatehouse.membership.MembershipRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What Hilt last said of each membership, and when its account is looked at again. */
public final class MembershipTable implements MembershipRows {
    private static final String OF = """
            SELECT * FROM membership WHERE platform = :platform AND account_id = :account_id ORDER BY id
            """;
    private static final String FIND = """
            SELECT * FROM membership WHERE id = :id
            """;
    private static final String FIND_TO_CHANGE = """
            SELECT * FROM membership WHERE id = :id FOR UPDATE
            """;
    private static final String ADD = """
            INSERT INTO membership (id, product_id, platform, account_id, status_said, period_start, period_end,
                grace_end, updated_at, unreadable, asked_at, end_once_said, denied_since, next_look_at)
            VALUES (:id, :product_id, :platform, :account_id, :status_said, :period_start, :period_end,
                :grace_end, :updated_at, :unreadable, :asked_at, :end_once_said, :denied_since, :next_look_at)
            """;
    private static final String CHANGE = """
            UPDATE membership
               SET product_id = :product_id, platform = :platform, account_id = :account_id,
                   status_said = :status_said, period_start = :period_start, period_end = :period_end,
                   grace_end = :grace_end, updated_at = :updated_at, unreadable = :unreadable,
                   asked_at = :asked_at, end_once_said = :end_once_said, denied_since = :denied_since
             WHERE id = :id
            """;
    private static final String LOOK_AT = """
            UPDATE membership SET next_look_at = :next_look_at WHERE id = :id
            """;
    private static final String LOOK_AGAIN = """
            UPDATE membership SET next_look_at = :next_look_at
             WHERE platform = :platform AND account_id = :account_id AND asked_at <= :considered
            """;
    private static final String DUE = """
            SELECT platform, account_id, MIN(next_look_at) AS due_at FROM membership
             WHERE next_look_at <= :now
             GROUP BY platform, account_id ORDER BY due_at, platform, account_id LIMIT :limit
            """;
    private static final String FIRST_ACCOUNTS = """
            SELECT DISTINCT platform, account_id FROM membership ORDER BY platform, account_id LIMIT :limit
            """;
    private static final String ACCOUNTS_AFTER = """
            SELECT DISTINCT platform, account_id FROM membership
             WHERE platform > :platform OR (platform = :platform AND account_id > :account_id)
             ORDER BY platform, account_id LIMIT :limit
            """;
    /** A row that neither denies nor puzzles is live or of an unknown status; which of the two is for Java to say. */
    private static final String LIKELY_LIVE_FIRST = """
            SELECT * FROM membership WHERE unreadable IS NULL
             ORDER BY CASE WHEN denied_since IS NULL THEN 0 ELSE 1 END, asked_at DESC LIMIT 100
            """;

    private final Database database;

    public MembershipTable(Database database) {
        this.database = database;
    }

    @Override
    public List<Known> of(PlatformAccount account) {
        return database.list(OF, columns -> columns.account(account), KnownRow::read);
    }

    @Override
    public Optional<Known> find(MembershipId id) {
        return database.find(FIND, columns -> columns.text("id", id.value()), KnownRow::read);
    }

    @Override
    public Known remember(Membership said, Instant askedAt) {
        return database.write(handle -> {
            Optional<Known> before = read(handle, FIND_TO_CHANGE, said.id());
            Known known = Known.after(before, said, askedAt);
            if (before.isEmpty()) {
                Database.execute(
                        handle, ADD, columns -> KnownRow.write(columns, known).moment("next_look_at", askedAt));
            } else if (!known.equals(before.get())) {
                Database.execute(handle, CHANGE, columns -> KnownRow.write(columns, known));
            }
            Known kept = read(handle, FIND, said.id()).orElseThrow();
            if (before.filter(old -> KnownRow.isNews(old, kept)).isPresent()) {
                Database.execute(
                        handle,
                        LOOK_AT,
                        columns -> columns.text("id", said.id().value()).moment("next_look_at", askedAt));
            }
            return kept;
        });
    }

    @Override
    public List<PlatformAccount> due(Instant now, int limit) {
        return database.list(DUE, columns -> columns.moment("now", now).whole("limit", limit), Row::account);
    }

    @Override
    public void lookAgain(PlatformAccount account, Optional<Instant> when, Instant considered) {
        database.update(
                LOOK_AGAIN,
                columns -> columns.account(account)
                        .maybeMoment("next_look_at", when)
                        .moment("considered", considered));
    }

    @Override
    public List<PlatformAccount> accountsAfter(Optional<PlatformAccount> last, int limit) {
        return last.map(account -> database.list(
                        ACCOUNTS_AFTER, columns -> columns.account(account).whole("limit", limit), Row::account))
                .orElseGet(() -> database.list(FIRST_ACCOUNTS, columns -> columns.whole("limit", limit), Row::account));
    }

    @Override
    public Optional<Known> anyKnown() {
        return database.list(LIKELY_LIVE_FIRST, columns -> {}, KnownRow::read).stream()
                .filter(known -> known.membership().status() != Status.UNKNOWN)
                .findFirst();
    }

    private static Optional<Known> read(Handle handle, String sql, MembershipId id) {
        Query query = handle.createQuery(sql);
        Columns.of(query).text("id", id.value());
        return query.map((columns, context) -> KnownRow.read(new Row(columns))).findOne();
    }
}
