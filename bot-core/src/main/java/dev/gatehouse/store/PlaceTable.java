package dev.gatehouse.store;

import dev.gatehouse.access.Place;
import dev.gatehouse.admin.PlaceRows;
import dev.gatehouse.notice.Room;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Update;

/** Places claimed from the chat, and the digests of the codes for it. */
public final class PlaceTable implements PlaceRows {
    private static final int NAME_LIMIT = 200;
    private static final String ALL = """
            SELECT * FROM place ORDER BY platform, claimed_at, place_id
            """;
    private static final String FIND = """
            SELECT * FROM place WHERE platform = :platform AND place_id = :place_id
            """;
    private static final String CHANGE = """
            UPDATE place SET name = :name, helper_role = :helper_role, log_room = :log_room,
                   log_topic = :log_topic, language = :language
             WHERE platform = :platform AND place_id = :place_id
            """;
    private static final String ADD = """
            INSERT INTO place (platform, place_id, name, claimed_at, claimed_by, helper_role, log_room, log_topic, language)
            VALUES (:platform, :place_id, :name, :claimed_at, :claimed_by, :helper_role, :log_room, :log_topic, :language)
            """;
    private static final String REMOVE = """
            DELETE FROM place WHERE platform = :platform AND place_id = :place_id
            """;
    private static final String ADD_CODE = """
            INSERT INTO place_code (digest, made_by, ends_at) VALUES (:digest, :made_by, :ends_at)
            """;
    private static final String USE_CODE = """
            DELETE FROM place_code WHERE digest = :digest AND ends_at > :now
            """;
    private final Database database;

    public PlaceTable(Database database) {
        this.database = database;
    }

    @Override
    public List<Settled> all() {
        return database.list(ALL, columns -> {}, PlaceTable::read);
    }

    @Override
    public Optional<Settled> find(Place place) {
        return database.find(FIND, columns -> columns.place(place), PlaceTable::read);
    }

    @Override
    public void save(Settled settled) {
        database.put(CHANGE, ADD, values(settled));
    }

    @Override
    public void remove(Place place) {
        database.update(REMOVE, columns -> columns.place(place));
    }

    @Override
    public void addCode(String hash, String madeBy, Instant until) {
        database.update(
                ADD_CODE,
                columns -> columns.text("digest", hash)
                        .words("made_by", madeBy, NAME_LIMIT)
                        .moment("ends_at", until));
    }

    /** Of several who use it at once the database lets one delete the code. */
    @Override
    public boolean claim(String hash, Settled settled, Instant now) {
        return database.writeDurably(handle -> {
            int used = Database.execute(
                    handle, USE_CODE, columns -> columns.text("digest", hash).moment("now", now));
            if (used == 1 && Database.execute(handle, CHANGE, values(settled)) == 0) {
                Database.execute(handle, ADD, values(settled));
            }
            return used == 1;
        });
    }

    private static Consumer<Columns<Update>> values(Settled settled) {
        return columns -> columns.place(settled.place())
                .words("name", settled.name(), NAME_LIMIT)
                .moment("claimed_at", settled.at())
                .words("claimed_by", settled.claimedBy(), NAME_LIMIT)
                .maybeNumber("helper_role", settled.helpers())
                .maybeNumber("log_room", settled.log().map(Room::number))
                .maybeNumber("log_topic", settled.log().flatMap(PlaceTable::topic))
                .text("language", settled.language());
    }

    private static Optional<Long> topic(Room room) {
        return room.topic().stream().mapToObj(Long::valueOf).findFirst();
    }

    private static Settled read(Row row) throws SQLException {
        OptionalInt topic =
                row.maybeNumber("log_topic").stream().mapToInt(Long::intValue).findFirst();
        return new Settled(
                row.place(),
                row.text("name"),
                row.moment("claimed_at"),
                row.text("claimed_by"),
                row.maybeNumber("helper_role"),
                row.maybeNumber("log_room").map(room -> new Room(room, topic)),
                row.text("language"));
    }
}
