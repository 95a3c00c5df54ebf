package dev.gatehouse.access;

/** Whose turn it is, both for calls to Hilt and for work at the doors: earlier constants go first. */
public enum Urgency {
    /** A person waits in front of a screen. */
    BUYER,
    /** Hilt or a platform hinted at a change. */
    EVENT,
    /** Nobody waits. */
    SWEEP;

    public Urgency orSooner(Urgency other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
