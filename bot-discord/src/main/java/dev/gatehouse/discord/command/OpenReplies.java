package dev.gatehouse.discord.command;

import dev.gatehouse.access.PlatformAccount;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.interactions.InteractionHook;

/**
 * The answers people have before them. Discord lets the bot add to one for a quarter of an hour, for this person's eyes
 * only: the way to whoever has closed their direct messages.
 */
public final class OpenReplies {
    private final Map<PlatformAccount, InteractionHook> newest = new ConcurrentHashMap<>();
    private final Map<PlatformAccount, InteractionHook> offers = new ConcurrentHashMap<>();

    void keep(PlatformAccount account, InteractionHook hook) {
        newest.values().removeIf(InteractionHook::isExpired);
        newest.put(account, hook);
    }

    /** This answer shows a checkout link: what comes of it is shown in its place. */
    void offered(PlatformAccount account, InteractionHook hook) {
        offers.values().removeIf(InteractionHook::isExpired);
        offers.put(account, hook);
    }

    /** The open offer before this person, handed out once. */
    Optional<InteractionHook> takeOffer(PlatformAccount account) {
        return Optional.ofNullable(offers.remove(account)).filter(hook -> !hook.isExpired());
    }

    /** Whether this offer was still open, and is over now. */
    boolean end(PlatformAccount account, InteractionHook hook) {
        return offers.remove(account, hook);
    }

    Optional<InteractionHook> find(PlatformAccount account) {
        return Optional.ofNullable(newest.get(account)).filter(hook -> !hook.isExpired());
    }
}
