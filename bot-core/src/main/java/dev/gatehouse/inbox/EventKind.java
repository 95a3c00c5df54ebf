package dev.gatehouse.inbox;

/** What an event's type makes Gatehouse do. Hilt's list grows; what it holds that is not here is acknowledged and left. */
enum EventKind {
    /** Somebody may stand before the door with a membership never seen. */
    BOUGHT,
    /** Hilt should now say live; when it does not yet, its answer lags behind its event. */
    RENEWED,
    /** Something about a membership may have changed. */
    CHANGED,
    /** As before, and the person is told: no door changes by it, so nothing else would. */
    TOLD,
    /** Nothing to look at. */
    OTHER;

    static EventKind of(String type) {
        return switch (type) {
            case "payment.confirmed", "membership.activated" -> BOUGHT;
            case "membership.renewed" -> RENEWED;
            case "payment.failed", "membership.reapproval_required" -> TOLD;
            case "receipt.created", "membership.entered_grace", "membership.expired", "delivery.failed" -> CHANGED;
            default -> OTHER;
        };
    }

    boolean saysPaid() {
        return this == BOUGHT || this == RENEWED;
    }
}
