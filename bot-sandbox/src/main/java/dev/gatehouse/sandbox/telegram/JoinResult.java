package dev.gatehouse.sandbox.telegram;

/** What opening an invite link led to. */
public enum JoinResult {
    JOINED,
    REQUESTED,
    /** The client says that the link has expired, which is also what a banned person reads. */
    REFUSED
}
