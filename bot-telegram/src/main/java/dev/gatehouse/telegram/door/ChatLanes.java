package dev.gatehouse.telegram.door;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Which chats Telegram asked to leave alone for a while. The others go on. Machine time. */
final class ChatLanes {
    private final LongSupplier nanos;
    private final Map<Long, Long> closedUntil = new ConcurrentHashMap<>();

    ChatLanes(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void hold(long chat, Duration wait) {
        closedUntil.put(chat, nanos.getAsLong() + wait.toNanos());
    }

    /** Zero when the chat may be called. */
    Duration left(long chat) {
        Long until = closedUntil.get(chat);
        if (until == null) {
            return Duration.ZERO;
        }
        long left = until - nanos.getAsLong();
        if (left <= 0) {
            closedUntil.remove(chat, until);
            return Duration.ZERO;
        }
        return Duration.ofNanos(left);
    }
}
