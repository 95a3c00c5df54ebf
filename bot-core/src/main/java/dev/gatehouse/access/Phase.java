package dev.gatehouse.access;

/** How somebody who may be inside stands. */
public enum Phase {
    ACTIVE,
    GRACE
}
