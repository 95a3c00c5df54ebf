package dev.gatehouse.store;

import dev.gatehouse.access.GateId;
import dev.gatehouse.admin.TakeBack;
import dev.gatehouse.admin.TakeBackRows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders to take doors back that can still be called off. */
public final class TakeBackTable implements TakeBackRows {
    private static final String ADD = """
            INSERT INTO take_back (gate, due_at, owner, was_paused) VALUES (:gate, :due_at, :owner, :was_paused)
            """;
    private static final String CHANGE = """
            UPDATE take_back SET due_at = :due_at, owner = :owner, was_paused = :was_paused WHERE gate = :gate
            """;
    private static final String FIND = """
            SELECT * FROM take_back WHERE gate = :gate
            """;
    private static final String DUE = """
            SELECT * FROM take_back WHERE due_at <= :now ORDER BY due_at, gate
            """;
    private static final String REMOVE = """
            DELETE FROM take_back WHERE gate = :gate
            """;

    private final Database database;

    public TakeBackTable(Database database) {
        this.database = database;
    }

    @Override
    public void save(TakeBack order) {
        database.put(
                CHANGE,
                ADD,
                columns -> columns.gate(order.gate())
                        .moment("due_at", order.at())
                        .text("owner", order.owner())
                        .flag("was_paused", order.wasPaused()));
    }

    @Override
    public Optional<TakeBack> find(GateId gate) {
        return database.find(FIND, columns -> columns.gate(gate), TakeBackTable::read);
    }

    @Override
    public List<TakeBack> due(Instant now) {
        return database.list(DUE, columns -> columns.moment("now", now), TakeBackTable::read);
    }

    @Override
    public void remove(GateId gate) {
        database.update(REMOVE, columns -> columns.gate(gate));
    }

    private static TakeBack read(Row row) throws SQLException {
        return new TakeBack(row.gate(), row.moment("due_at"), row.text("owner"), row.flag("was_paused"));
    }
}
