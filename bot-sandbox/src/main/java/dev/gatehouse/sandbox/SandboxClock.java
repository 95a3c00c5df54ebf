package dev.gatehouse.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Calendar time of the sandbox: the machine's time plus whatever it was moved by. Periods, grace and webhook retries
 * follow it; rate windows, time-outs and interaction deadlines do not.
 */
public final class SandboxClock implements InstantSource {
    private final InstantSource machine = Clock.systemUTC();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    /** How far calendar time stands from the machine's. */
    public Duration offset() {
        return offset;
    }

    public void advance(Duration by) {
        offset = offset.plus(by);
        listeners.forEach(Runnable::run);
    }

    public void moveTo(Instant then) {
        advance(Duration.between(instant(), then));
    }

    /** Goes on to the next moment at which it is this time of day in UTC. */
    public void moveToNext(LocalTime time) {
        OffsetDateTime now = instant().atOffset(ZoneOffset.UTC);
        OffsetDateTime today = now.with(time);
        moveTo((today.isAfter(now) ? today : today.plusDays(1)).toInstant());
    }

    /** Runs on the mover's thread after each move, so that whoever moved the clock finds everything due already done. */
    public void onMove(Runnable listener) {
        listeners.add(listener);
    }
}
