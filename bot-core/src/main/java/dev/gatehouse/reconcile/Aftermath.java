package dev.gatehouse.reconcile;

import dev.gatehouse.access.PlatformAccount;

/** Hears how each look at a door ended, after everything about it was recorded. Returns at once, never throws. */
public interface Aftermath {
    void looked(Look look);

    /** Every door that could be settled by what is known was looked at: what is to be said of them can be said together. */
    void lookedAround(PlatformAccount account);
}
