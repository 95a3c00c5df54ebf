package dev.gatehouse.telegram.door;

import dev.gatehouse.access.PlatformAccount;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Where to write to somebody: a private chat has its person's number, but who knocks without ever having started the bot
 * may be written to only in the chat the request names, and only for five minutes. Machine time.
 */
public final class PrivateChats {
    private static final long OPEN = Duration.ofMinutes(5).toNanos();

    private record Named(long chat, long at) {}

    private final LongSupplier nanos;
    private final Map<Long, Named> named = new ConcurrentHashMap<>();

    public PrivateChats(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** What a join request says of where its person can be written to. */
    public void named(long person, long chat) {
        named.values().removeIf(each -> !isOpen(each));
        if (chat != person) {
            named.put(person, new Named(chat, nanos.getAsLong()));
        }
    }

    public long of(PlatformAccount account) {
        Named each = named.get(account.id());
        return each != null && isOpen(each) ? each.chat : account.id();
    }

    private boolean isOpen(Named each) {
        return nanos.getAsLong() - each.at < OPEN;
    }
}
