package dev.gatehouse.store;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.door.ChatOwners;
import java.util.Optional;

/** Whom to tell when a chat's door breaks. */
public final class ChatOwnerTable implements ChatOwners {
    private static final String FIND = """
            SELECT platform, account_id, told FROM chat_owner WHERE platform = :platform AND place_id = :place_id
            """;
    private static final String CHANGE = """
            UPDATE chat_owner
               SET told = CASE WHEN account_id = :account_id THEN told ELSE '' END, account_id = :account_id
             WHERE platform = :platform AND place_id = :place_id
            """;
    private static final String ADD = """
            INSERT INTO chat_owner (platform, place_id, account_id, told)
            VALUES (:platform, :place_id, :account_id, '')
            """;
    private static final String TOLD = """
            UPDATE chat_owner SET told = :told WHERE platform = :platform AND place_id = :place_id
            """;

    private final Database database;

    public ChatOwnerTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Owner> find(Place chat) {
        return database.find(FIND, columns -> columns.place(chat), row -> new Owner(row.account(), row.text("told")));
    }

    @Override
    public void owns(PlatformAccount owner, Place chat) {
        database.put(CHANGE, ADD, columns -> columns.account(owner).whole("place_id", chat.id()));
    }

    @Override
    public void told(Place chat, String code) {
        database.update(TOLD, columns -> columns.place(chat).text("told", code));
    }
}
