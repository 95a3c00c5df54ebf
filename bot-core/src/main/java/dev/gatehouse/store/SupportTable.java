package dev.gatehouse.store;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.SupportRows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Update;

/** The tickets of people, and who was asked for words. */
public final class SupportTable implements SupportRows {
    private static final String CHANGE = """
            UPDATE ticket SET ticket_id = :ticket_id, told_until = :told_until, next_look_at = :next_look_at
             WHERE reference = :reference
            """;
    private static final String ADD = """
            INSERT INTO ticket (reference, platform, account_id, ticket_id, opened_at, told_until, next_look_at)
            VALUES (:reference, :platform, :account_id, :ticket_id, :opened_at, :told_until, :next_look_at)
            """;
    private static final String FORGET = """
            DELETE FROM ticket WHERE reference = :reference
            """;
    private static final String DUE = """
            SELECT * FROM ticket WHERE next_look_at <= :now ORDER BY next_look_at LIMIT :limit
            """;
    private static final String OF = """
            SELECT * FROM ticket WHERE platform = :platform AND account_id = :account_id
             ORDER BY opened_at DESC, reference
            """;
    private static final String ASK_AGAIN = """
            UPDATE asked_person SET until_at = :until_at WHERE platform = :platform AND account_id = :account_id
            """;
    private static final String ASK = """
            INSERT INTO asked_person (platform, account_id, until_at) VALUES (:platform, :account_id, :until_at)
            """;
    private static final String IS_ASKED = """
            SELECT until_at FROM asked_person
             WHERE platform = :platform AND account_id = :account_id AND until_at > :now
            """;
    private static final String HEARD = """
            DELETE FROM asked_person WHERE platform = :platform AND account_id = :account_id
            """;

    private final Database database;

    public SupportTable(Database database) {
        this.database = database;
    }

    @Override
    public void want(Asked ticket) {
        database.writeDurably(handle -> Database.execute(handle, ADD, values(ticket)));
    }

    @Override
    public void save(Asked ticket) {
        database.put(CHANGE, ADD, values(ticket));
    }

    private static Consumer<Columns<Update>> values(Asked ticket) {
        return columns -> columns.account(ticket.account())
                .text("reference", ticket.reference())
                .maybeText("ticket_id", ticket.ticket())
                .moment("opened_at", ticket.openedAt())
                .moment("told_until", ticket.toldUntil())
                .maybeMoment("next_look_at", ticket.nextLookAt());
    }

    @Override
    public void forget(String reference) {
        database.update(FORGET, columns -> columns.text("reference", reference));
    }

    @Override
    public List<Asked> due(Instant now, int limit) {
        return database.list(DUE, columns -> columns.moment("now", now).whole("limit", limit), SupportTable::read);
    }

    @Override
    public List<Asked> of(PlatformAccount account) {
        return database.list(OF, columns -> columns.account(account), SupportTable::read);
    }

    @Override
    public void listen(PlatformAccount account, Instant until) {
        database.put(ASK_AGAIN, ASK, columns -> columns.account(account).moment("until_at", until));
    }

    @Override
    public boolean isListening(PlatformAccount account, Instant now) {
        return database.find(
                        IS_ASKED, columns -> columns.account(account).moment("now", now), row -> row.moment("until_at"))
                .isPresent();
    }

    @Override
    public void heard(PlatformAccount account) {
        database.update(HEARD, columns -> columns.account(account));
    }

    private static Asked read(Row row) throws SQLException {
        return new Asked(
                row.text("reference"),
                row.account(),
                row.maybeText("ticket_id"),
                row.moment("opened_at"),
                row.moment("told_until"),
                row.maybeMoment("next_look_at"));
    }
}
