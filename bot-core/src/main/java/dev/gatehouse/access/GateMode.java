package dev.gatehouse.access;

/** Whom a gate manages beside those who paid for it or whom Gatehouse let in. */
public enum GateMode {
    /** Nobody else: who came in another way stays. */
    ADDITIVE,
    /** Everybody inside: strangers lose the door too. */
    EXCLUSIVE
}
