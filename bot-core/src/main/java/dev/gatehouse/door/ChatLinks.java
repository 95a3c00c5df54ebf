package dev.gatehouse.door;

import dev.gatehouse.access.Place;
import java.net.URI;
import java.util.Optional;

/**
 * The join-request link the bot made for each chat: Telegram offers no list of them, and a new one at each start would
 * leave the old ones behind. Calls block and throw the store's unchecked exception when it is away.
 */
public interface ChatLinks {
    Optional<URI> find(Place chat);

    /** Replaces the link kept so far. */
    void save(Place chat, URI link);
}
