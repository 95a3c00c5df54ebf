package dev.gatehouse.store;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.Claim;
import dev.gatehouse.buyer.ClaimRows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Claims, and the memberships that were assigned. */
public final class ClaimTable implements ClaimRows {
    private static final int NAME_LIMIT = 200;
    private static final String ADD = """
            INSERT INTO claim (id, platform, account_id, membership_id, state, made_at)
            VALUES (:id, :platform, :account_id, :membership_id, :state, :made_at)
            """;
    private static final String FIND = """
            SELECT * FROM claim WHERE id = :id
            """;
    private static final String OF = """
            SELECT * FROM claim WHERE platform = :platform AND account_id = :account_id ORDER BY made_at, id
            """;
    private static final String OPEN = """
            SELECT * FROM claim WHERE state = 'OPEN' ORDER BY made_at, id
            """;
    private static final String DECIDE = """
            UPDATE claim SET state = :state, decided_by = :decided_by WHERE id = :id
            """;
    private static final String ASSIGNED = """
            SELECT platform, account_id FROM assignment WHERE membership_id = :membership_id
            """;
    private static final String ASSIGN = """
            INSERT INTO assignment (membership_id, platform, account_id, by_whom, assigned_at)
            VALUES (:membership_id, :platform, :account_id, :by_whom, :assigned_at)
            """;
    private static final String UNASSIGN = """
            DELETE FROM assignment WHERE membership_id = :membership_id
            """;
    private static final String FORGET = """
            DELETE FROM membership
            WHERE id = :membership_id AND platform = :platform AND account_id = :account_id
            """;

    private final Database database;

    public ClaimTable(Database database) {
        this.database = database;
    }

    @Override
    public void add(Claim claim) {
        database.writeDurably(handle -> Database.execute(
                handle,
                ADD,
                columns -> columns.account(claim.account())
                        .text("id", claim.id())
                        .text("membership_id", claim.membership().value())
                        .text("state", claim.state().name())
                        .moment("made_at", claim.madeAt())));
    }

    @Override
    public Optional<Claim> find(String id) {
        return database.find(FIND, columns -> columns.text("id", id), ClaimTable::read);
    }

    @Override
    public List<Claim> of(PlatformAccount account) {
        return database.list(OF, columns -> columns.account(account), ClaimTable::read);
    }

    @Override
    public List<Claim> open() {
        return database.list(OPEN, columns -> {}, ClaimTable::read);
    }

    @Override
    public void decide(String id, Claim.State state, String byWhom) {
        database.update(
                DECIDE,
                columns -> columns.text("id", id).text("state", state.name()).words("decided_by", byWhom, NAME_LIMIT));
    }

    @Override
    public Optional<PlatformAccount> of(MembershipId id) {
        return database.find(ASSIGNED, columns -> columns.text("membership_id", id.value()), Row::account);
    }

    /** Whoever loses a race is run again, and then sees whose it is. */
    @Override
    public boolean assign(MembershipId id, PlatformAccount account, String byWhom, Instant at) {
        return database.writeDurably(handle -> {
            Optional<PlatformAccount> holder = holder(handle, id);
            if (holder.isEmpty()) {
                Database.execute(
                        handle,
                        ASSIGN,
                        columns -> columns.account(account)
                                .text("membership_id", id.value())
                                .words("by_whom", byWhom, NAME_LIMIT)
                                .moment("assigned_at", at));
            }
            return holder.filter(each -> !each.equals(account)).isEmpty();
        });
    }

    @Override
    public Optional<PlatformAccount> unassign(MembershipId id) {
        return database.writeDurably(handle -> {
            Optional<PlatformAccount> holder = holder(handle, id);
            holder.ifPresent(account -> {
                Database.execute(handle, UNASSIGN, columns -> columns.text("membership_id", id.value()));
                Database.execute(
                        handle, FORGET, columns -> columns.account(account).text("membership_id", id.value()));
            });
            return holder;
        });
    }

    private static Optional<PlatformAccount> holder(Handle handle, MembershipId id) {
        return handle.createQuery(ASSIGNED)
                .bind("membership_id", id.value())
                .map((columns, context) -> new Row(columns).account())
                .findFirst();
    }

    private static Claim read(Row row) throws SQLException {
        return new Claim(
                row.text("id"),
                row.account(),
                new MembershipId(row.text("membership_id")),
                Claim.State.valueOf(row.text("state")),
                row.moment("made_at"),
                row.maybeText("decided_by"));
    }
}
