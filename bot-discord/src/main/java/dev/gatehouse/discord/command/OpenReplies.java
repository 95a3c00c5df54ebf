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

    void keep(PlatformAccount account, InteractionHook hook) {
        newest.values().removeIf(InteractionHook::isExpired);
        newest.put(account, hook);
    }

    Optional<InteractionHook> find(PlatformAccount account) {
        return Optional.ofNullable(newest.get(account)).filter(hook -> !hook.isExpired());
    }
}
