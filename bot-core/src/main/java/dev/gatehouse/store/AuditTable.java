package dev.gatehouse.store;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.audit.AuditReader;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.audit.Entry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** The trail of what was done and why. */
public final class AuditTable implements AuditTrail, AuditReader {
    private static final int WORDS_LIMIT = 2000;
    private static final String ADD = """
            INSERT INTO audit (happened_at, kind, platform, account_id, membership_id, gate, words)
            VALUES (:happened_at, :kind, :account_platform, :account_number, :membership_id, :gate_id, :words)
            """;
    private static final String NEWEST = """
            SELECT COALESCE(MAX(number), 0) AS newest FROM audit
            """;
    private static final String SINCE = """
            SELECT * FROM audit WHERE number > :number ORDER BY number LIMIT :limit
            """;
    /** An event names a membership only, and nobody knows its account when it arrives: the row tells it afterwards. */
    private static final String OF = """
            SELECT * FROM audit WHERE number IN (
                SELECT number FROM audit WHERE platform = :platform AND account_id = :account_id
                UNION
                SELECT audit.number FROM audit JOIN membership ON membership.id = audit.membership_id
                 WHERE membership.platform = :platform AND membership.account_id = :account_id
                   AND audit.account_id IS NULL)
             ORDER BY number DESC LIMIT :limit
            """;

    private final Database database;

    public AuditTable(Database database) {
        this.database = database;
    }

    /** One at a time: with two, the higher number could be seen first, and whoever reads on would miss the lower one. */
    @Override
    public synchronized void add(Entry entry) {
        database.update(ADD, columns -> write(columns, entry));
    }

    @Override
    public List<Numbered> since(long number, int limit) {
        return database.list(SINCE, columns -> columns.whole("number", number).whole("limit", limit), AuditTable::read);
    }

    @Override
    public long newest() {
        return database.find(NEWEST, columns -> {}, row -> row.number("newest")).orElse(0L);
    }

    @Override
    public List<Numbered> of(PlatformAccount account, int limit) {
        List<Numbered> newestFirst = new ArrayList<>(
                database.list(OF, columns -> columns.account(account).whole("limit", limit), AuditTable::read));
        Collections.reverse(newestFirst);
        return List.copyOf(newestFirst);
    }

    private static void write(Columns<Update> columns, Entry entry) {
        columns.moment("happened_at", entry.at())
                .text("kind", entry.kind().name())
                .maybeText(
                        "account_platform",
                        entry.account().map(account -> account.platform().name()))
                .maybeNumber("account_number", entry.account().map(PlatformAccount::id))
                .maybeText("membership_id", entry.membership().map(MembershipId::value))
                .maybeText("gate_id", entry.gate().map(GateId::value))
                .words("words", entry.words(), WORDS_LIMIT);
    }

    private static Numbered read(Row row) throws SQLException {
        Optional<String> platform = row.maybeText("platform");
        long account = row.number("account_id");
        return new Numbered(
                row.number("number"),
                new Entry(
                        row.moment("happened_at"),
                        Entry.Kind.valueOf(row.text("kind")),
                        platform.map(name -> new PlatformAccount(Platform.valueOf(name), account)),
                        row.maybeText("membership_id").map(MembershipId::new),
                        row.maybeText("gate").map(GateId::new),
                        row.text("words")));
    }
}
