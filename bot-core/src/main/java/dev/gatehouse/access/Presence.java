package dev.gatehouse.access;

/** Where an account stands in relation to a door. */
public enum Presence {
    INSIDE,
    /** Asked to be let in and waits for an answer. */
    KNOCKING,
    /** Holds a personal invitation that is not used yet. */
    INVITED,
    OUTSIDE,
    /** Banned by a human. */
    BARRED,
    /** Owner, administrator or bot: never touched. */
    IMMUNE,
    /** The platform did not say. */
    UNKNOWN
}
