package dev.gatehouse.door;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import java.util.Optional;

/**
 * Whom to tell in private when a chat's door breaks: learnt while the bot is in the chat, needed when it is not any more.
 * Calls block and throw the store's unchecked exception when it is away.
 */
public interface ChatOwners {
    Optional<Owner> find(Place chat);

    /** What was told is kept while the owner is the same. */
    void owns(PlatformAccount owner, Place chat);

    /** The code of what the owner was told last; empty when all is well. */
    void told(Place chat, String code);

    /**
     * The owner of a chat.
     *
     * @param told the code of the trouble the owner was told of last; empty when none stands
     */
    record Owner(PlatformAccount account, String told) {}
}
