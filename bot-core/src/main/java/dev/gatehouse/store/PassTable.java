package dev.gatehouse.store;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.PassRows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Guest passes, by the digests of their codes. */
public final class PassTable implements PassRows {
    private static final int REASON_LIMIT = 2000;
    private static final String ADD = """
            INSERT INTO guest_pass (digest, gate, uses, owner, reason, ends_at)
            VALUES (:digest, :gate, :uses, :owner, :reason, :ends_at)
            """;
    private static final String ALL = """
            SELECT guest_pass.*,
                (SELECT COUNT(*) FROM guest_pass_use WHERE guest_pass_use.digest = guest_pass.digest) AS used
              FROM guest_pass ORDER BY ends_at DESC, digest
            """;
    private static final String FIND = """
            SELECT guest_pass.*,
                (SELECT COUNT(*) FROM guest_pass_use WHERE guest_pass_use.digest = guest_pass.digest) AS used
              FROM guest_pass WHERE digest = :digest
            """;
    /** Whoever counts a use holds the pass: two at once must not both take the last. */
    private static final String HOLD = """
            SELECT uses FROM guest_pass WHERE digest = :digest FOR UPDATE
            """;

    private static final String USED_BY = """
            SELECT COUNT(*) FROM guest_pass_use
             WHERE digest = :digest AND platform = :platform AND account_id = :account_id
            """;
    private static final String USED = """
            SELECT COUNT(*) FROM guest_pass_use WHERE digest = :digest
            """;
    private static final String USE = """
            INSERT INTO guest_pass_use (digest, platform, account_id, used_at)
            VALUES (:digest, :platform, :account_id, :used_at)
            """;
    private static final String END = """
            UPDATE guest_pass SET ends_at = :at WHERE digest = :digest AND ends_at > :at
            """;

    private final Database database;

    public PassTable(Database database) {
        this.database = database;
    }

    @Override
    public void add(Pass pass) {
        database.update(
                ADD,
                columns -> columns.text("digest", pass.digest())
                        .gate(pass.gate())
                        .whole("uses", pass.uses())
                        .text("owner", pass.owner())
                        .words("reason", pass.reason(), REASON_LIMIT)
                        .moment("ends_at", pass.end()));
    }

    @Override
    public Optional<Pass> find(String digest) {
        return database.find(FIND, columns -> columns.text("digest", digest), PassTable::read);
    }

    @Override
    public List<Pass> all() {
        return database.list(ALL, columns -> {}, PassTable::read);
    }

    @Override
    public boolean use(String digest, PlatformAccount account, Instant at) {
        return database.writeDurably(handle -> {
            int uses = handle.createQuery(HOLD)
                    .bind("digest", digest)
                    .mapTo(Integer.class)
                    .one();
            if (isUsedBy(handle, digest, account)) {
                return true;
            }
            int used = handle.createQuery(USED)
                    .bind("digest", digest)
                    .mapTo(Integer.class)
                    .one();
            return used < uses
                    && Database.execute(
                                    handle,
                                    USE,
                                    columns -> columns.account(account)
                                            .text("digest", digest)
                                            .moment("used_at", at))
                            == 1;
        });
    }

    private static boolean isUsedBy(Handle handle, String digest, PlatformAccount account) {
        return handle.createQuery(USED_BY)
                        .bind("digest", digest)
                        .bind("platform", account.platform().name())
                        .bind("account_id", account.id())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    @Override
    public void end(String digest, Instant at) {
        database.update(END, columns -> columns.text("digest", digest).moment("at", at));
    }

    private static Pass read(Row row) throws SQLException {
        return new Pass(
                row.text("digest"),
                row.gate(),
                row.whole("uses"),
                row.whole("used"),
                row.text("owner"),
                row.text("reason"),
                row.moment("ends_at"));
    }
}
