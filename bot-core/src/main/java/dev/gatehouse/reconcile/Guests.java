package dev.gatehouse.reconcile;

import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import java.time.InstantSource;

/**
 * Looks at everybody about whom something is decided by hand: a sweep goes by memberships, and who is let in or kept out
 * by a human may have none.
 */
public final class Guests implements Runnable {
    private static final int MOST = 5_000;

    private final ExceptionRows exceptions;
    private final Doorbell doorbell;
    private final InstantSource clock;

    public Guests(ExceptionRows exceptions, Doorbell doorbell, InstantSource clock) {
        this.exceptions = exceptions;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    @Override
    public void run() {
        exceptions.counting(clock.instant(), MOST).stream()
                .map(HandException::account)
                .distinct()
                .forEach(account -> doorbell.ring(Ring.atDoor(account, Urgency.SWEEP, "decided by hand")));
    }
}
