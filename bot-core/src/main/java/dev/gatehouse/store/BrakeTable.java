package dev.gatehouse.store;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.reconcile.BrakeRows;
import dev.gatehouse.reconcile.BrakeRows.Removal.State;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where removals are stopped, and which surprised. */
public final class BrakeTable implements BrakeRows {
    private static final String FIND = """
            SELECT * FROM removal WHERE platform = :platform AND account_id = :account_id AND gate = :gate
            """;
    private static final String CHANGE = """
            UPDATE removal SET place_id = :place_id, state = :state, happened_at = :happened_at
             WHERE platform = :platform AND account_id = :account_id AND gate = :gate
            """;
    private static final String ADD = """
            INSERT INTO removal (platform, place_id, account_id, gate, state, happened_at)
            VALUES (:platform, :place_id, :account_id, :gate, :state, :happened_at)
            """;
    private static final String COUNTED_SINCE = """
            SELECT COUNT(*) AS removals FROM removal
             WHERE platform = :platform AND place_id = :place_id AND state = 'COUNTED' AND happened_at > :since
            """;
    private static final String HELD = """
            SELECT COUNT(*) AS removals FROM removal
             WHERE platform = :platform AND place_id = :place_id AND state = 'HELD'
            """;
    private static final String PULLED = """
            SELECT * FROM brake ORDER BY platform, place_id
            """;
    private static final String PULL_AGAIN = """
            UPDATE brake SET pulled_at = pulled_at WHERE platform = :platform AND place_id = :place_id
            """;
    private static final String PULL = """
            INSERT INTO brake (platform, place_id, pulled_at) VALUES (:platform, :place_id, :pulled_at)
            """;
    private static final String LET_GO = """
            DELETE FROM brake WHERE platform = :platform AND place_id = :place_id
            """;
    private static final String RELEASE = """
            UPDATE removal SET state = 'RELEASED', happened_at = :at
             WHERE platform = :platform AND place_id = :place_id AND state = 'HELD'
            """;
    private static final String FORGET = """
            DELETE FROM removal WHERE platform = :platform AND place_id = :place_id AND state = 'COUNTED'
            """;

    private final Database database;

    public BrakeTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Removal> find(PlatformAccount account, GateId gate) {
        return database.find(FIND, columns -> columns.account(account).gate(gate), BrakeTable::read);
    }

    @Override
    public void save(Removal removal) {
        database.put(
                CHANGE,
                ADD,
                columns -> columns.account(removal.account())
                        .gate(removal.gate())
                        .whole("place_id", removal.place().id())
                        .text("state", removal.state().name())
                        .moment("happened_at", removal.at()));
    }

    @Override
    public int countedSince(Place place, Instant since) {
        return database.find(
                        COUNTED_SINCE,
                        columns -> columns.place(place).moment("since", since),
                        row -> row.whole("removals"))
                .orElse(0);
    }

    @Override
    public int held(Place place) {
        return database.find(HELD, columns -> columns.place(place), row -> row.whole("removals"))
                .orElse(0);
    }

    @Override
    public List<Pulled> pulled() {
        return database.list(PULLED, columns -> {}, row -> new Pulled(row.place(), row.moment("pulled_at")));
    }

    @Override
    public void pull(Place place, Instant at) {
        database.write(handle -> {
            if (Database.execute(handle, PULL_AGAIN, columns -> columns.place(place)) == 0) {
                Database.execute(handle, PULL, columns -> columns.place(place).moment("pulled_at", at));
            }
            return true;
        });
    }

    @Override
    public void release(Place place, Instant at) {
        database.write(handle -> {
            Database.execute(handle, LET_GO, columns -> columns.place(place));
            Database.execute(handle, RELEASE, columns -> columns.place(place).moment("at", at));
            Database.execute(handle, FORGET, columns -> columns.place(place));
            return true;
        });
    }

    private static Removal read(Row row) throws SQLException {
        return new Removal(
                row.place(), row.account(), row.gate(), State.valueOf(row.text("state")), row.moment("happened_at"));
    }
}
