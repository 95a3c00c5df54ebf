package dev.gatehouse.sandbox.discord;

/**
 * Ids as Discord makes them: milliseconds since 2015 above 22 bits. Clients read the birth time back out of them, so
 * they come from machine time.
 */
final class Snowflakes {
    private static final long DISCORD_EPOCH = 1_420_070_400_000L;

    private final MachineTime time;
    private long last;

    Snowflakes(MachineTime time) {
        this.time = time;
    }

    synchronized long next() {
        last = Math.max(last + 1, (time.millis().getAsLong() - DISCORD_EPOCH) << 22);
        return last;
    }
}
