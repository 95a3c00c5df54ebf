package dev.gatehouse.store;

import dev.gatehouse.access.Place;
import dev.gatehouse.door.ChatLinks;
import java.net.URI;
import java.util.Optional;

/** The join-request link made for each chat. */
public final class ChatLinkTable implements ChatLinks {
    private static final String FIND = """
            SELECT url FROM chat_link WHERE platform = :platform AND place_id = :place_id
            """;
    private static final String CHANGE = """
            UPDATE chat_link SET url = :url WHERE platform = :platform AND place_id = :place_id
            """;
    private static final String ADD = """
            INSERT INTO chat_link (platform, place_id, url) VALUES (:platform, :place_id, :url)
            """;

    private final Database database;

    public ChatLinkTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<URI> find(Place chat) {
        return database.find(
                FIND,
                columns -> columns.text("platform", chat.platform().name()).whole("place_id", chat.id()),
                row -> URI.create(row.text("url")));
    }

    @Override
    public void save(Place chat, URI link) {
        database.put(
                CHANGE,
                ADD,
                columns -> columns.text("platform", chat.platform().name())
                        .whole("place_id", chat.id())
                        .text("url", link.toString()));
    }
}
