package dev.gatehouse.store;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.door.SeenMembers;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who was seen coming into or leaving a chat. */
public final class SeenMemberTable implements SeenMembers {
    private static final String NEWER = """
            SELECT COUNT(*) FROM seen_member
             WHERE platform = :platform AND place_id = :place_id AND account_id = :account_id AND seen_at > :seen_at
            """;
    private static final String CHANGE = """
            UPDATE seen_member SET inside = :inside, seen_at = :seen_at
             WHERE platform = :platform AND place_id = :place_id AND account_id = :account_id
            """;
    private static final String ADD = """
            INSERT INTO seen_member (platform, place_id, account_id, inside, seen_at)
            VALUES (:platform, :place_id, :account_id, :inside, :seen_at)
            """;
    private static final String INSIDE = """
            SELECT COUNT(*) AS members FROM seen_member
             WHERE platform = :platform AND place_id = :place_id AND inside = TRUE
            """;
    private static final String LIST = """
            SELECT platform, account_id FROM seen_member
             WHERE platform = :platform AND place_id = :place_id AND inside = TRUE
             ORDER BY account_id LIMIT :limit
            """;

    private final Database database;

    public SeenMemberTable(Database database) {
        this.database = database;
    }

    @Override
    public void seen(PlatformAccount account, Place place, boolean inside, Instant at) {
        database.write(handle -> {
            if (isNewerKnown(handle, account, place, at)) {
                return false;
            }
            if (keep(handle, CHANGE, account, place, inside, at) == 0) {
                keep(handle, ADD, account, place, inside, at);
            }
            return true;
        });
    }

    private static boolean isNewerKnown(Handle handle, PlatformAccount account, Place place, Instant at) {
        return handle.createQuery(NEWER)
                        .bind("platform", place.platform().name())
                        .bind("place_id", place.id())
                        .bind("account_id", account.id())
                        .bind("seen_at", Moments.toRow(at))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static int keep(
            Handle handle, String sql, PlatformAccount account, Place place, boolean inside, Instant at) {
        return Database.execute(
                handle,
                sql,
                columns -> columns.account(account)
                        .whole("place_id", place.id())
                        .flag("inside", inside)
                        .moment("seen_at", at));
    }

    @Override
    public int inside(Place place) {
        return database.find(INSIDE, columns -> columns.place(place), row -> row.whole("members"))
                .orElse(0);
    }

    @Override
    public List<PlatformAccount> listInside(Place place, int limit) {
        return database.list(LIST, columns -> columns.place(place).whole("limit", limit), Row::account);
    }
}
