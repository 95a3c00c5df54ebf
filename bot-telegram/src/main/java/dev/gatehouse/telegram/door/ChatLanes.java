package dev.gatehouse.telegram.door;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** A lane for each chat: Telegram limits them each for itself, so that one which must wait holds up no other. */
final class ChatLanes {
    private static final double START = 20;
    private static final double FASTEST = 30;

    private final LongSupplier nanos;
    private final Map<Long, Tempo> lanes = new ConcurrentHashMap<>();

    ChatLanes(LongSupplier nanos) {
        this.nanos = nanos;
    }

    Tempo of(long chat) {
        return lanes.computeIfAbsent(chat, each -> new Tempo(START, FASTEST, nanos));
    }
}
