package dev.gatehouse.reconcile;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import java.time.Instant;
import java.time.InstantSource;

/** Rings for every row whose time has come. Asked once a second, so that a moved clock or a restart needs nothing else. */
public final class Timers implements Runnable {
    private static final int AT_ONCE = 500;

    private final Rows rows;
    private final Doorbell doorbell;
    private final InstantSource clock;

    public Timers(Rows rows, Doorbell doorbell, InstantSource clock) {
        this.rows = rows;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        rows.memberships().due(now, AT_ONCE).forEach(account -> ring(account, "its time has come"));
        rows.grants().due(now, AT_ONCE).forEach(account -> ring(account, "the next attempt is due"));
    }

    private void ring(PlatformAccount account, String cause) {
        doorbell.ring(new Ring(account, Urgency.EVENT, Instant.MIN, false, cause));
    }
}
