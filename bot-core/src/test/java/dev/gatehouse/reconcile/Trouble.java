package dev.gatehouse.reconcile;

/** What may go wrong in a call that reaches the platform. */
enum Trouble {
    REFUSED,
    /** Done, but the answer never arrived. */
    ANSWER_LOST,
    DIES_BEFORE,
    DIES_AFTER;

    /** The process ended in the middle of a call. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
