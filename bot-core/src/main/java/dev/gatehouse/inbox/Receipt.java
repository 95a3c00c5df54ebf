package dev.gatehouse.inbox;

/** What became of a delivery; whoever answers Hilt turns it into a status. */
public enum Receipt {
    /** On the disk. */
    STORED,
    /** Was on the disk already. */
    DUPLICATE,
    /** The first body under this id is on the disk, and this one is not. */
    CONFLICT,
    /** On the disk, but nothing will be done with it. */
    QUARANTINED,
    /** Hilt did not sign it; nothing was kept. */
    NOT_AUTHENTIC,
    /** No secret is set, so nothing can be proved; nothing was kept. */
    NO_SECRET,
    /** Could not be stored now; nothing was promised. */
    BUSY
}
