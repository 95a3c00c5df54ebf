package dev.gatehouse.reconcile;

/** Hears how each look at a door ended, after everything about it was recorded. Returns at once, never throws. */
public interface Aftermath {
    void looked(Look look);
}
