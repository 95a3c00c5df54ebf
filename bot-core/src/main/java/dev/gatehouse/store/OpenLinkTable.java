package dev.gatehouse.store;

import dev.gatehouse.access.Place;
import dev.gatehouse.door.OpenLinks;
import java.time.Instant;
import java.util.List;

/** Invite links of other people by which somebody walked past a door. */
public final class OpenLinkTable implements OpenLinks {
    private static final String CHANGE = """
            UPDATE open_link SET used_at = :used_at
            WHERE platform = :platform AND place_id = :place_id AND link = :link AND creator = :creator
            """;
    private static final String ADD = """
            INSERT INTO open_link (platform, place_id, link, creator, used_at)
            VALUES (:platform, :place_id, :link, :creator, :used_at)
            """;
    private static final String USED_SINCE = """
            SELECT link, creator, used_at FROM open_link
            WHERE platform = :platform AND place_id = :place_id AND used_at >= :since
            ORDER BY used_at DESC
            """;

    private final Database database;

    public OpenLinkTable(Database database) {
        this.database = database;
    }

    @Override
    public void used(Place chat, String link, long creator, Instant at) {
        database.put(
                CHANGE,
                ADD,
                columns -> columns.place(chat)
                        .text("link", link)
                        .whole("creator", creator)
                        .moment("used_at", at));
    }

    @Override
    public List<OpenLink> usedSince(Place chat, Instant since) {
        return database.list(
                USED_SINCE,
                columns -> columns.place(chat).moment("since", since),
                row -> new OpenLink(row.text("link"), row.number("creator"), row.moment("used_at")));
    }
}
