package dev.gatehouse.access;

import java.util.Locale;

/**
 * What Hilt says of a membership, in our words. Hilt declares no list of values: documentation, examples and our user's
 * page spell grace in three ways and name a failed delivery as a status, so anything unheard of stays {@link #UNKNOWN}.
 */
public enum Status {
    ACTIVE,
    GRACE,
    /** Paid, but Hilt's own hand-over failed: decided by the dates. */
    DELIVERY_FAILED,
    EXPIRED,
    UNKNOWN;

    public static Status of(String said) {
        return switch (said.strip().toUpperCase(Locale.ROOT)) {
            case "ACTIVE" -> ACTIVE;
            case "GRACE", "GRACE_PERIOD", "IN_GRACE" -> GRACE;
            case "DELIVERY_FAILED" -> DELIVERY_FAILED;
            case "EXPIRED" -> EXPIRED;
            default -> UNKNOWN;
        };
    }
}
