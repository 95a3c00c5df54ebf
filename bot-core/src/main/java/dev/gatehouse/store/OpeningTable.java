package dev.gatehouse.store;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.OpeningDay;
import dev.gatehouse.admin.OpeningRows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Opening days and whom their admins were shown. */
public final class OpeningTable implements OpeningRows {
    private static final String ADD = """
            INSERT INTO opening_day (gate, opens_at, owner) VALUES (:gate, :opens_at, :owner)
            """;
    private static final String ADD_GUEST = """
            INSERT INTO opening_guest (gate, platform, account_id) VALUES (:gate, :platform, :account_id)
            """;
    private static final String REMOVE = """
            DELETE FROM opening_day WHERE gate = :gate
            """;
    private static final String REMOVE_GUESTS = """
            DELETE FROM opening_guest WHERE gate = :gate
            """;
    private static final String FIND = """
            SELECT * FROM opening_day WHERE gate = :gate
            """;
    private static final String DUE = """
            SELECT * FROM opening_day WHERE opens_at <= :now ORDER BY opens_at, gate
            """;
    private static final String GUESTS = """
            SELECT * FROM opening_guest WHERE gate = :gate ORDER BY platform, account_id
            """;

    private final Database database;

    public OpeningTable(Database database) {
        this.database = database;
    }

    @Override
    public void save(OpeningDay day) {
        database.write(handle -> {
            remove(handle, day.gate());
            Database.execute(
                    handle,
                    ADD,
                    columns -> columns.gate(day.gate())
                            .moment("opens_at", day.at())
                            .text("owner", day.owner()));
            for (PlatformAccount guest : day.listed()) {
                Database.execute(
                        handle, ADD_GUEST, columns -> columns.gate(day.gate()).account(guest));
            }
            return true;
        });
    }

    @Override
    public Optional<OpeningDay> find(GateId gate) {
        return database.find(FIND, columns -> columns.gate(gate), this::read);
    }

    @Override
    public List<OpeningDay> due(Instant now) {
        return database.list(DUE, columns -> columns.moment("now", now), this::read);
    }

    @Override
    public void remove(GateId gate) {
        database.write(handle -> {
            remove(handle, gate);
            return true;
        });
    }

    private static void remove(Handle handle, GateId gate) {
        Database.execute(handle, REMOVE_GUESTS, columns -> columns.gate(gate));
        Database.execute(handle, REMOVE, columns -> columns.gate(gate));
    }

    private OpeningDay read(Row row) throws SQLException {
        GateId gate = row.gate();
        List<PlatformAccount> listed = database.list(GUESTS, columns -> columns.gate(gate), Row::account);
        return new OpeningDay(gate, row.moment("opens_at"), row.text("owner"), listed);
    }
}
