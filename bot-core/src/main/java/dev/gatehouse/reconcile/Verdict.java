package dev.gatehouse.reconcile;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.door.Outcome;

/** What the answer to one act says of the door itself: whether it works, is parked, or is still to be probed. */
final class Verdict {
    private final Recorder recorder;
    private final ParkedDoors parked;

    Verdict(Recorder recorder, ParkedDoors parked) {
        this.recorder = recorder;
        this.parked = parked;
    }

    /**
     * That the person must act first says nothing of a door that refused everybody: it stays shut while it is seen to be, and
     * otherwise works again. Else those who never come would be its only probes.
     */
    Outcome of(Visit visit, Outcome outcome) {
        if (!(outcome instanceof Outcome.Awaits)) {
            return outcome;
        }
        return parked.standing(visit.gate().door())
                .filter(refusal ->
                        visit.door().preflight(visit.account(), visit.gate()).isPresent())
                .<Outcome>map(Outcome.NeedsHuman::atDoor)
                .orElse(outcome);
    }

    /** @param changes how often something at the place had changed before the act */
    void follow(Visit visit, Outcome outcome, long changes) {
        DoorAddress door = visit.gate().door();
        if (outcome instanceof Outcome.NeedsHuman human) {
            callHuman(visit, human, changes);
        } else if (outcome instanceof Outcome.Later later) {
            parked.untried(door, recorder.clock().instant().plus(later.after()));
        } else {
            if (outcome instanceof Outcome.Done) {
                recorder.alarms().clear("door " + door);
            }
            parked.worked(door);
        }
    }

    /** One alarm for a door, however many wait there; what is about one person parks nobody else. */
    private void callHuman(Visit visit, Outcome.NeedsHuman human, long changes) {
        DoorAddress door = visit.gate().door();
        if (human.ofPerson()) {
            recorder.alarms().raise(DoorWork.person(visit.account(), visit.gate()), human.refusal());
            parked.worked(door);
        } else if (parked.refused(door, human.refusal(), recorder.clock().instant(), changes)) {
            recorder.alarms().raise("door " + door, human.refusal());
        }
    }
}
