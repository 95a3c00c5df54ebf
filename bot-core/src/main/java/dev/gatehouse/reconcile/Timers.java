package dev.gatehouse.reconcile;

import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Rings for every grant whose next attempt is due. Asked once a second, so that a moved clock or a restart needs nothing
 * else.
 */
public final class Timers implements Runnable {
    static final int AT_ONCE = 500;

    private final GrantRows grants;
    private final Doorbell doorbell;
    private final InstantSource clock;

    public Timers(GrantRows grants, Doorbell doorbell, InstantSource clock) {
        this.grants = grants;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    @Override
    public void run() {
        grants.due(clock.instant(), AT_ONCE)
                .forEach(account ->
                        doorbell.ring(new Ring(account, Urgency.EVENT, Instant.MIN, false, "the next attempt is due")));
    }
}
