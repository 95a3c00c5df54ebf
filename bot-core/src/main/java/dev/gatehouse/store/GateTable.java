package dev.gatehouse.store;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Lapse;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.reconcile.GateRows;
import dev.gatehouse.reconcile.GateRows.Kept.Origin;
import dev.gatehouse.reconcile.GateRows.Kept.State;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every gate there ever was. */
public final class GateTable implements GateRows {
    private static final String ALL = """
            SELECT * FROM gate ORDER BY platform, place_id, id
            """;
    private static final String FIND = """
            SELECT * FROM gate WHERE id = :id
            """;
    private static final String CHANGE = """
            UPDATE gate
               SET platform = :platform, place_id = :place_id, role_id = :role_id, products = :products, mode = :mode, lapse = :lapse,
                   origin = :origin, paused = :paused, leaving = :leaving,
                   changed_at = CASE WHEN state = :state THEN changed_at ELSE :changed_at END, state = :state
             WHERE id = :id
            """;
    private static final String ADD = """
            INSERT INTO gate (id, platform, place_id, role_id, products, mode, lapse, state, changed_at, origin, paused, leaving)
            VALUES (:id, :platform, :place_id, :role_id, :products, :mode, :lapse, :state, :changed_at,
                :origin, :paused, :leaving)
            """;

    private final Database database;

    public GateTable(Database database) {
        this.database = database;
    }

    @Override
    public List<Kept> all() {
        return database.list(ALL, columns -> {}, GateTable::read);
    }

    @Override
    public Optional<Kept> find(GateId id) {
        return database.find(FIND, columns -> columns.text("id", id.value()), GateTable::read);
    }

    @Override
    public void save(Kept kept) {
        Gate gate = kept.gate();
        database.put(
                CHANGE,
                ADD,
                columns -> columns.place(gate.place())
                        .text("id", gate.id().value())
                        .maybeNumber("role_id", role(gate.door()))
                        .text("products", products(gate.products()))
                        .text("mode", gate.mode().name())
                        .text("lapse", gate.lapse().name())
                        .text("state", kept.state().name())
                        .text("origin", kept.origin().name())
                        .flag("paused", kept.paused())
                        .text("leaving", products(kept.leaving()))
                        .moment("changed_at", kept.at()));
    }

    private static Optional<Long> role(DoorAddress door) {
        return door instanceof DoorAddress.Role role ? Optional.of(role.role()) : Optional.empty();
    }

    private static String products(Set<ProductId> products) {
        return products.stream().map(ProductId::value).sorted().collect(Collectors.joining(","));
    }

    private static Kept read(Row row) throws SQLException {
        Gate gate = new Gate(
                new GateId(row.text("id")),
                products(row.text("products")),
                door(row),
                GateMode.valueOf(row.text("mode")),
                Lapse.valueOf(row.text("lapse")));
        return new Kept(
                gate,
                State.valueOf(row.text("state")),
                row.moment("changed_at"),
                Origin.valueOf(row.text("origin")),
                row.flag("paused"),
                products(row.text("leaving")));
    }

    private static Set<ProductId> products(String written) {
        return Arrays.stream(written.split(",", -1))
                .filter(id -> !id.isEmpty())
                .map(ProductId::new)
                .collect(Collectors.toSet());
    }

    private static DoorAddress door(Row row) throws SQLException {
        Place place = row.place();
        return place.platform() == Platform.DISCORD
                ? new DoorAddress.Role(place.id(), row.number("role_id"))
                : new DoorAddress.Chat(place.id());
    }
}
