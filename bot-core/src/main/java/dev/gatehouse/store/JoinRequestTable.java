package dev.gatehouse.store;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.door.JoinRequests;
import java.time.Instant;
import java.util.List;

/** Who asked to be let in and waits. */
public final class JoinRequestTable implements JoinRequests {
    private static final String CHANGE = """
            UPDATE join_request SET asked_at = :asked_at
             WHERE platform = :platform AND place_id = :place_id AND account_id = :account_id
            """;
    private static final String ADD = """
            INSERT INTO join_request (platform, place_id, account_id, asked_at)
            VALUES (:platform, :place_id, :account_id, :asked_at)
            """;
    private static final String SETTLE = """
            DELETE FROM join_request
             WHERE platform = :platform AND place_id = :place_id AND account_id = :account_id
            """;
    private static final String FIND = """
            SELECT platform, account_id FROM join_request
             WHERE platform = :platform AND place_id = :place_id AND account_id = :account_id
            """;
    private static final String WAITING = """
            SELECT platform, account_id FROM join_request
             WHERE platform = :platform AND place_id = :place_id ORDER BY asked_at, account_id
            """;

    private final Database database;

    public JoinRequestTable(Database database) {
        this.database = database;
    }

    @Override
    public void asked(PlatformAccount account, Place place, Instant at) {
        database.put(
                CHANGE,
                ADD,
                columns ->
                        columns.account(account).whole("place_id", place.id()).moment("asked_at", at));
    }

    @Override
    public void settled(PlatformAccount account, Place place) {
        database.update(SETTLE, columns -> columns.account(account).whole("place_id", place.id()));
    }

    @Override
    public boolean isWaiting(PlatformAccount account, Place place) {
        return database.find(FIND, columns -> columns.account(account).whole("place_id", place.id()), Row::account)
                .isPresent();
    }

    @Override
    public List<PlatformAccount> waiting(Place place) {
        return database.list(
                WAITING,
                columns -> columns.text("platform", place.platform().name()).whole("place_id", place.id()),
                Row::account);
    }
}
