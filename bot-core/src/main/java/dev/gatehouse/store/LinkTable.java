package dev.gatehouse.store;

import dev.gatehouse.access.Person;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.LinkCode;
import dev.gatehouse.buyer.LinkRows;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which accounts belong to one human, and how they came to. */
public final class LinkTable implements LinkRows {
    private static final String ADD_MOVE = """
            INSERT INTO account_move (platform, from_id, to_id, by_whom, moved_at)
            VALUES (:platform, :account_id, :to_id, :by_whom, :moved_at)
            """;

    private static final String LAST_MOVE = """
            SELECT moved_at FROM account_move
             WHERE platform = :platform AND (from_id = :account_id OR to_id = :account_id)
             ORDER BY moved_at DESC LIMIT 1
            """;

    /** Nobody may be left to ring for an account without memberships of its own: its rows ring themselves. */
    private static final String LOOK_AGAIN = """
            UPDATE grant_record SET next_attempt_at = :now
             WHERE platform = :platform AND account_id = :account_id AND want = 'INSIDE' AND state = 'DONE'
            """;

    private static final int BY_LIMIT = 200;

    private final Database database;
    private final LinkCodeTable codes;

    public LinkTable(Database database) {
        this.database = database;
        this.codes = new LinkCodeTable(database);
    }

    @Override
    public Person of(PlatformAccount account) {
        return database.read(handle -> PersonRows.of(handle, account).person());
    }

    @Override
    public void offer(LinkCode code) {
        codes.offer(code);
    }

    @Override
    public void forgetExpired(Instant now) {
        codes.forgetExpired(now);
    }

    @Override
    public Optional<LinkCode> find(String hash, LinkCode.Purpose purpose, Instant now) {
        return codes.find(hash, purpose, now);
    }

    @Override
    public int attempt(PlatformAccount account, Instant since, Instant now) {
        return codes.attempt(account, since, now);
    }

    @Override
    public void forgetAttempts(PlatformAccount account) {
        codes.forgetAttempts(account);
    }

    @Override
    public Tie link(LinkCode code, PlatformAccount by, Instant now) {
        return database.writeDurably(handle -> {
            PersonRows one = PersonRows.of(handle, code.account());
            PersonRows other = PersonRows.of(handle, by);
            if (one.person().equals(other.person())) {
                return Tie.ALREADY;
            }
            boolean left =
                    one.person().isFormer(code.account()) || other.person().isFormer(by);
            if (left || !one.person().canJoin(other.person())) {
                return Tie.TAKEN;
            }
            if (!LinkCodeTable.use(handle, code, now)) {
                return Tie.NO_CODE;
            }
            one.keep(handle, one.person());
            one.keep(handle, other.person());
            return Tie.DONE;
        });
    }

    @Override
    public void unlink(PlatformAccount account, Instant now) {
        database.writeDurably(handle -> {
            Person whole = PersonRows.of(handle, account).person();
            new PersonRows(UUID.randomUUID().toString(), whole).keep(handle, whole.onlyOn(account.platform()));
            lookAgain(handle, whole, now);
            return true;
        });
    }

    @Override
    public Tie move(PlatformAccount old, PlatformAccount fresh, Optional<LinkCode> code, String byWhom, Instant now) {
        return database.writeDurably(handle -> {
            PersonRows before = PersonRows.of(handle, old);
            Person whole = before.person();
            Person there = PersonRows.of(handle, fresh).person();
            if (old.equals(fresh) || whole.isFormer(old)) {
                return Tie.ALREADY;
            }
            boolean free = there.equals(whole) || there.equals(Person.alone(fresh));
            if (!free || old.platform() != fresh.platform()) {
                return Tie.TAKEN;
            }
            if (code.isPresent() && !LinkCodeTable.use(handle, code.get(), now)) {
                return Tie.NO_CODE;
            }
            Person moved = whole.moved(old, fresh);
            before.keep(handle, moved);
            remember(handle, old, fresh, byWhom, now);
            lookAgain(handle, moved, now);
            return Tie.DONE;
        });
    }

    private static void remember(
            Handle handle, PlatformAccount old, PlatformAccount fresh, String byWhom, Instant now) {
        Database.execute(
                handle,
                ADD_MOVE,
                columns -> columns.account(old)
                        .whole("to_id", fresh.id())
                        .words("by_whom", byWhom, BY_LIMIT)
                        .moment("moved_at", now));
    }

    private static void lookAgain(Handle handle, Person person, Instant now) {
        for (PlatformAccount account : person.accounts()) {
            Database.execute(
                    handle, LOOK_AGAIN, columns -> columns.account(account).moment("now", now));
        }
    }

    @Override
    public Optional<Instant> lastMove(PlatformAccount account) {
        return database.find(LAST_MOVE, columns -> columns.account(account), row -> row.moment("moved_at"));
    }
}
