package dev.gatehouse.access;

import java.time.Instant;
import java.util.Optional;

/**
 * Access given or denied by hand, which comes before what Hilt says.
 *
 * @param owner who answers for it
 * @param end when it stops to count; empty for one that only a review ends
 */
public record HandException(
        Kind kind, PlatformAccount account, GateId gate, String owner, String reason, Optional<Instant> end) {

    /** BLOCK comes before ALLOW. */
    public enum Kind {
        ALLOW,
        BLOCK
    }

    public boolean countsAt(Instant now) {
        return end.map(now::isBefore).orElse(true);
    }
}
