package dev.gatehouse.telegram.command;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Spaces notices out. Telegram takes about 30 messages a second from a bot; notices, which nobody waits for, use 25, so
 * that people who typed something are always answered. Machine time.
 */
final class NoticePace {
    private static final long GAP = Duration.ofSeconds(1).toNanos() / 25;

    private final LongSupplier nanos;
    private long nextFree;

    NoticePace(LongSupplier nanos) {
        this.nanos = nanos;
        this.nextFree = nanos.getAsLong();
    }

    /** Takes the next free moment and says how far off it is. */
    synchronized Duration reserve() {
        long now = nanos.getAsLong();
        long mine = nextFree - now > 0 ? nextFree : now;
        nextFree = mine + GAP;
        return Duration.ofNanos(mine - now);
    }
}
