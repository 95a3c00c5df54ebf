package dev.gatehouse.telegram.command;

import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.notice.Message;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The checkout links people have before them. What comes of one is shown in its place, as long as it is the newest
 * message of the chat and not so old that nobody looks at it any more: a changed message makes no sound. In memory; after
 * a restart the news is a message of its own. Machine time.
 */
public final class LiveOffers {
    private static final long KEPT = Duration.ofMinutes(15).toNanos();

    private record Shown(int message, long at) {}

    private final LongSupplier nanos;
    private final Map<Long, Shown> byChat = new ConcurrentHashMap<>();

    public LiveOffers(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Something was answered in a private chat. */
    void said(long chat, int id, Message answer) {
        long now = nanos.getAsLong();
        byChat.values().removeIf(shown -> now - shown.at >= KEPT);
        if (BuyerDesk.offered(answer).isPresent()) {
            byChat.put(chat, new Shown(id, now));
        } else {
            byChat.remove(chat);
        }
    }

    /** The message that is to become this news, handed out once. What has no button is no end of a purchase. */
    OptionalInt take(long chat, Message news) {
        if (news.buttons().isEmpty()) {
            return OptionalInt.empty();
        }
        Shown shown = byChat.remove(chat);
        return shown == null || nanos.getAsLong() - shown.at >= KEPT
                ? OptionalInt.empty()
                : OptionalInt.of(shown.message);
    }
}
