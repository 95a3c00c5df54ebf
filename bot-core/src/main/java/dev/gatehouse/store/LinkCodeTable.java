package dev.gatehouse.store;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.LinkCode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The codes that tie accounts, and who typed how many. */
final class LinkCodeTable {
    private static final int LABEL_LIMIT = 200;

    private static final String CHANGE = """
            UPDATE link_code SET hash = :hash, label = :label, expires_at = :expires_at
             WHERE platform = :platform AND account_id = :account_id AND purpose = :purpose
            """;

    private static final String ADD = """
            INSERT INTO link_code (hash, purpose, platform, account_id, label, expires_at)
            VALUES (:hash, :purpose, :platform, :account_id, :label, :expires_at)
            """;

    private static final String FIND = """
            SELECT * FROM link_code WHERE hash = :hash AND purpose = :purpose AND expires_at > :now
            """;

    private static final String FORGET_EXPIRED = """
            DELETE FROM link_code WHERE expires_at <= :now
            """;

    private static final String USE = """
            DELETE FROM link_code WHERE hash = :hash AND purpose = :purpose AND expires_at > :now
            """;

    /** The row is locked by the update, so that attempts made at once are counted one after the other. */
    private static final String COUNT = """
            UPDATE link_attempt
               SET attempts = CASE WHEN since <= :since THEN 1 ELSE attempts + 1 END,
                   since = CASE WHEN since <= :since THEN :now ELSE since END
             WHERE platform = :platform AND account_id = :account_id
            """;

    private static final String FIRST = """
            INSERT INTO link_attempt (platform, account_id, attempts, since)
            VALUES (:platform, :account_id, 1, :now)
            """;

    private static final String ATTEMPTS = """
            SELECT attempts FROM link_attempt WHERE platform = :platform AND account_id = :account_id
            """;

    private static final String FORGET = """
            DELETE FROM link_attempt WHERE platform = :platform AND account_id = :account_id
            """;

    private final Database database;

    LinkCodeTable(Database database) {
        this.database = database;
    }

    void offer(LinkCode code) {
        database.put(
                CHANGE,
                ADD,
                columns -> columns.account(code.account())
                        .text("hash", code.hash())
                        .text("purpose", code.purpose().name())
                        .words("label", code.label(), LABEL_LIMIT)
                        .moment("expires_at", code.expiresAt()));
    }

    void forgetExpired(Instant now) {
        database.update(FORGET_EXPIRED, columns -> columns.moment("now", now));
    }

    Optional<LinkCode> find(String hash, LinkCode.Purpose purpose, Instant now) {
        return database.find(
                FIND,
                columns -> columns.text("hash", hash)
                        .text("purpose", purpose.name())
                        .moment("now", now),
                LinkCodeTable::read);
    }

    /** Inside the transaction of what it is used for; false when somebody else was sooner. */
    static boolean use(Handle handle, LinkCode code, Instant now) {
        return Database.execute(
                        handle,
                        USE,
                        columns -> columns.text("hash", code.hash())
                                .text("purpose", code.purpose().name())
                                .moment("now", now))
                == 1;
    }

    int attempt(PlatformAccount account, Instant since, Instant now) {
        return database.write(handle -> {
            int counted = Database.execute(
                    handle,
                    COUNT,
                    columns -> columns.account(account).moment("since", since).moment("now", now));
            if (counted == 0) {
                Database.execute(
                        handle, FIRST, columns -> columns.account(account).moment("now", now));
            }
            return handle.createQuery(ATTEMPTS)
                    .bind("platform", account.platform().name())
                    .bind("account_id", account.id())
                    .mapTo(Integer.class)
                    .one();
        });
    }

    void forgetAttempts(PlatformAccount account) {
        database.update(FORGET, columns -> columns.account(account));
    }

    private static LinkCode read(Row row) throws SQLException {
        return new LinkCode(
                row.text("hash"),
                LinkCode.Purpose.valueOf(row.text("purpose")),
                row.account(),
                row.text("label"),
                row.moment("expires_at"));
    }
}
