package dev.gatehouse.door;

import dev.gatehouse.access.Place;

/** What a platform rings when something happened at its doors. Returns at once; never throws. */
public interface Doorbell {
    void ring(Ring ring);

    /** Everything owed at this place is tried again: a permission came back, a role was moved, the bot was let in again. */
    void ringOwed(Place place, String cause);
}
