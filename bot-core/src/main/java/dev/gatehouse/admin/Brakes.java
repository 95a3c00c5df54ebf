package dev.gatehouse.admin;

import dev.gatehouse.access.Place;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.reconcile.Brake;
import dev.gatehouse.reconcile.Recorder;
import java.time.Instant;

/** Lets a brake go. */
public record Brakes(Brake brake, Doorbell bell, Recorder recorder) {

    /** Lets the removals of a place go on; returns how many were held. */
    public int release(Place place, String owner) {
        int held = brake.held(place);
        Instant now = recorder.clock().instant();
        if (!brake.release(place, now)) {
            throw new NotDoneException(
                    "BRAKE_NOT_PULLED", "No brake holds at " + place + ".", "See where one does with: gatehouse owed.");
        }
        recorder.audit()
                .add(Entry.of(
                        now,
                        Entry.Kind.COMMAND,
                        "brake of " + place + " released by " + owner + ", " + held + " held"));
        bell.ringOwed(place, "the brake was released by " + owner);
        return held;
    }
}
