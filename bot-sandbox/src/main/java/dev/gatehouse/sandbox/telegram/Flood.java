package dev.gatehouse.sandbox.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Flood control: refuses with the time after which the same message would pass. A refused message does not count. */
final class Flood {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private final TelegramSwitches switches;
    private final Map<Long, Deque<Long>> byChat = new HashMap<>();
    private final Map<Long, Deque<Long>> acts = new HashMap<>();
    private final Map<Long, Long> free = new HashMap<>();
    private final Deque<Long> overall = new ArrayDeque<>();

    Flood(LongSupplier nanos, TelegramSwitches switches) {
        this.nanos = nanos;
        this.switches = switches;
    }

    void send(Chat chat) {
        long now = nanos.getAsLong();
        FloodLimits limits = switches.flood();
        Deque<Long> lately = byChat.computeIfAbsent(chat.id(), id -> new ArrayDeque<>());
        long wait = Math.max(
                window(overall, now, SECOND, limits.overallPerSecond()),
                Math.max(
                        chat.kind() == ChatKind.PRIVATE ? 0 : window(lately, now, MINUTE, limits.perGroupPerMinute()),
                        burst(chat.id(), now, limits.perChatBurst())));
        if (wait > 0) {
            throw Refusal.tooMany((wait + SECOND - 1) / SECOND);
        }
        overall.add(now);
        if (chat.kind() != ChatKind.PRIVATE) {
            lately.add(now);
        }
        free.put(chat.id(), Math.max(free.getOrDefault(chat.id(), now), now) + SECOND);
    }

    /** What is done to members, beside messages. */
    void act(Chat chat) {
        long now = nanos.getAsLong();
        Deque<Long> lately = acts.computeIfAbsent(chat.id(), id -> new ArrayDeque<>());
        long wait = window(lately, now, SECOND, switches.actsPerSecond());
        if (wait > 0) {
            throw Refusal.tooMany((wait + SECOND - 1) / SECOND);
        }
        lately.add(now);
    }

    private static long window(Deque<Long> sent, long now, long length, int most) {
        sent.removeIf(at -> now - at >= length);
        return sent.size() < most ? 0 : sent.getFirst() + length - now;
    }

    /** A chat owes one second for each message; it may be in debt by the burst. */
    private long burst(long chat, long now, int most) {
        long debt = Math.max(0, free.getOrDefault(chat, now) - now);
        return most == Integer.MAX_VALUE ? 0 : Math.max(0, debt - (most - 1) * SECOND);
    }
}
