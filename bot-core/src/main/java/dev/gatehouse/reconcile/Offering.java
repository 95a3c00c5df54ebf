package dev.gatehouse.reconcile;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Step;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.door.Ring;
import java.util.List;
import java.util.Optional;

/** Says once what would open the door to somebody who waits in front of it, and does nothing else. */
public final class Offering {
    /** Not settled: enough to offer something by, never to act on. */
    private static final Decision.Deny NOT_LISTED =
            new Decision.Deny(false, false, "not among those who paid, as Hilt lists them");

    private final Doors doors;
    private final Recorder recorder;
    private final Aftermath aftermath;

    public Offering(Doors doors, Recorder recorder, Aftermath aftermath) {
        this.doors = doors;
        this.recorder = recorder;
        this.aftermath = aftermath;
    }

    void offer(Ring ring, List<Gate> gates) {
        gates.forEach(gate -> offer(ring, gate));
        aftermath.lookedAround(ring.account());
    }

    private void offer(Ring ring, Gate gate) {
        boolean waits = doors.on(gate.platform())
                .filter(door -> door.retrievePresence(ring.account(), gate, ring.urgency()) == Presence.KNOCKING)
                .isPresent();
        if (waits) {
            String words = "Deny: " + NOT_LISTED.reason() + " (" + ring.cause() + ")";
            recorder.write(Entry.Kind.DECISION, ring.account(), gate, words);
            recorder.write(Entry.Kind.STEP, ring.account(), gate, Step.OFFER.name());
            aftermath.looked(new Look(ring.account(), gate, NOT_LISTED, Step.OFFER, Optional.empty(), false));
        }
    }
}
