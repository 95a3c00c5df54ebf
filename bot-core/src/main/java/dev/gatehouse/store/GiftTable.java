package dev.gatehouse.store;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.admin.Gift;
import dev.gatehouse.admin.Gift.State;
import dev.gatehouse.admin.GiftRows;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** Gifts, at most one of them open for each membership. */
public final class GiftTable implements GiftRows {
    private static final int OWNER_LIMIT = 200;
    private static final int NOTE_LIMIT = 500;
    private static final String TAKEN = """
            SELECT * FROM gift WHERE slot = :membership
            """;
    private static final String HOLDER = """
            SELECT id FROM gift WHERE slot = :membership
            """;
    private static final String WANT = """
            INSERT INTO gift (id, slot, membership_id, days, owner, note, state, end_before, asked_at)
            VALUES (:id, :membership, :membership, :days, :owner, :note, :state, :end_before, :asked_at)
            """;
    private static final String SETTLE = """
            UPDATE gift SET state = :state, slot = id WHERE id = :id
            """;
    private static final String FIND = """
            SELECT * FROM gift WHERE id = :id
            """;
    private static final String ALL = """
            SELECT * FROM gift ORDER BY asked_at DESC, id LIMIT :limit
            """;

    private final Database database;

    public GiftTable(Database database) {
        this.database = database;
    }

    /** Whoever loses a race for the slot is run again, and then sees it taken. */
    @Override
    public boolean want(Gift gift) {
        return database.writeDurably(handle -> {
            Optional<String> holder = handle.createQuery(HOLDER)
                    .bind("membership", gift.membership().value())
                    .mapTo(String.class)
                    .findFirst();
            if (holder.isPresent()) {
                return holder.get().equals(gift.id());
            }
            return Database.execute(handle, WANT, columns -> values(columns, gift)) == 1;
        });
    }

    private static void values(Columns<Update> columns, Gift gift) {
        columns.text("id", gift.id())
                .text("membership", gift.membership().value())
                .whole("days", gift.days())
                .words("owner", gift.owner(), OWNER_LIMIT)
                .words("note", gift.note(), NOTE_LIMIT)
                .text("state", gift.state().name())
                .maybeMoment("end_before", gift.endBefore())
                .moment("asked_at", gift.askedAt());
    }

    @Override
    public void settle(Gift gift) {
        database.update(
                SETTLE,
                columns ->
                        columns.text("id", gift.id()).text("state", gift.state().name()));
    }

    @Override
    public Optional<Gift> open(MembershipId membership) {
        return database.find(TAKEN, columns -> columns.text("membership", membership.value()), GiftTable::read);
    }

    @Override
    public Optional<Gift> find(String id) {
        return database.find(FIND, columns -> columns.text("id", id), GiftTable::read);
    }

    @Override
    public List<Gift> all(int limit) {
        return database.list(ALL, columns -> columns.whole("limit", limit), GiftTable::read);
    }

    private static Gift read(Row row) throws SQLException {
        return new Gift(
                row.text("id"),
                new MembershipId(row.text("membership_id")),
                row.whole("days"),
                row.text("owner"),
                row.text("note"),
                row.maybeMoment("end_before"),
                row.moment("asked_at"),
                State.valueOf(row.text("state")));
    }
}
