package dev.gatehouse.telegram.door;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** A lane for each chat: Telegram limits them each for itself, so that one which must wait holds up no other. */
final class ChatLanes {
    private static final double START = 20;
    private static final double FASTEST = 30;
    private static final int MOST = 10_000;

    private final LongSupplier nanos;
    private final Map<Long, Tempo> lanes = new ConcurrentHashMap<>();

    ChatLanes(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Every private chat has one too: those of which nothing was learnt are made anew when they are needed. */
    Tempo of(long chat) {
        if (lanes.size() >= MOST) {
            lanes.values().removeIf(lane -> lane.rate() == START && lane.ahead().isZero());
        }
        return lanes.computeIfAbsent(chat, each -> new Tempo(START, FASTEST, nanos));
    }
}
