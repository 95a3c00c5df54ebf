package dev.gatehouse.inbox;

import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.inbox.EventRows.Stored;

/** Hears of every event as soon as it is on the disk. Returns at once; what it forgets is found in the rows again. */
@FunctionalInterface
public interface Arrivals {
    void arrived(RawEvent event, Stored how);
}
