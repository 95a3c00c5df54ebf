package dev.gatehouse.telegram.door;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How fast Telegram lets itself be called in one lane, learnt from its refusals, since it publishes no numbers: a little
 * faster while turns are waited for and nothing is refused, half as fast after a refusal. The rate at which it refused is
 * not tried again for an hour, so that a rate once learnt is kept. Machine time; calls a second.
 */
public final class Tempo {
    private static final double SLOWEST = 0.05;
    private static final double FASTER = 1;
    private static final double AFTER_REFUSAL = 0.5;
    /** Calls reach Telegram a little closer together or farther apart than they were sent. */
    private static final double BELOW_REFUSED = 0.8;

    private static final long REMEMBERED = Duration.ofHours(1).toNanos();

    private final LongSupplier nanos;
    private final double fastest;
    private double rate;
    private double refusedAt = Double.MAX_VALUE;
    private long refusedSince;
    private long free;
    private long gone;
    private long closedUntil;
    private boolean waitedFor;

    /** Begins with {@code start} calls a second, and never exceeds {@code fastest}. */
    public Tempo(double start, double fastest, LongSupplier nanos) {
        this.rate = start;
        this.fastest = fastest;
        this.nanos = nanos;
        this.free = nanos.getAsLong();
        this.gone = free - gap();
        this.closedUntil = free;
    }

    /** How long Telegram asked to be left alone; zero when it may be called. */
    synchronized Duration closed() {
        return Duration.ofNanos(Math.max(0, closedUntil - nanos.getAsLong()));
    }

    /** Takes the next free turn and says how far off it is. */
    public synchronized Duration take() {
        long now = nanos.getAsLong();
        long mine = free - now > 0 ? free : now;
        waitedFor = mine - now > 0;
        free = mine + gap();
        return Duration.ofNanos(mine - now);
    }

    /**
     * Whoever's turn has come goes: zero, or how long to wait all the same. Who overslept would otherwise go together with
     * those behind, and more than the rate allows would arrive at once.
     */
    synchronized Duration go() {
        long now = nanos.getAsLong();
        long early = gone + gap() - now;
        if (early > 0) {
            return Duration.ofNanos(early);
        }
        gone = now;
        return Duration.ZERO;
    }

    /** How far off the next free turn is, without taking it. */
    synchronized Duration ahead() {
        return Duration.ofNanos(Math.max(0, free - nanos.getAsLong()));
    }

    /** Somebody waits for this call: it is made at once, and whoever takes turns comes a turn later. */
    synchronized void interrupt() {
        long now = nanos.getAsLong();
        free = (free - now > 0 ? free : now) + gap();
    }

    /** A rate nobody waits for is not tried by the calls that pass at it. */
    public synchronized void passed() {
        if (nanos.getAsLong() - refusedSince > REMEMBERED) {
            refusedAt = Double.MAX_VALUE;
        }
        if (waitedFor) {
            rate = Math.max(rate, Math.min(rate + FASTER / rate, Math.min(fastest, refusedAt * BELOW_REFUSED)));
        }
    }

    /** Calls that were under way together are refused together: only the first of them says something of the rate. */
    public synchronized void refused(Duration wait) {
        long now = nanos.getAsLong();
        long until = now + wait.toNanos();
        if (closedUntil - now <= 0) {
            refusedAt = Math.min(refusedAt, rate);
            refusedSince = now;
            rate = Math.max(SLOWEST, rate * AFTER_REFUSAL);
        }
        closedUntil = until - closedUntil > 0 ? until : closedUntil;
        free = until - free > 0 ? until : free;
    }

    /** Calls a second, as they are made now. */
    public synchronized double rate() {
        return rate;
    }

    private long gap() {
        return (long) (1_000_000_000L / rate);
    }
}
