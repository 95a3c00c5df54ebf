package dev.gatehouse.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Access given or denied by hand, which comes before what Hilt says.
 *
 * @param owner who answers for it
 * @param end when it stops to count; empty for one that only a human ends
 * @param review when a human should look whether it is still right; it ends nothing by itself
 */
public record HandException(
        Kind kind,
        PlatformAccount account,
        GateId gate,
        String owner,
        String reason,
        Optional<Instant> end,
        Optional<Instant> review) {

    /** Of several the last constant counts: whoever was put out by hand is out, whatever else was said. */
    public enum Kind {
        ALLOW,
        /** The door is neither opened nor closed for this account. */
        EXEMPT,
        BLOCK
    }

    /** The one that counts at this gate now; empty when Hilt's word does. */
    public static Optional<HandException> counting(List<HandException> all, GateId gate, Instant now) {
        return all.stream()
                .filter(each -> each.gate().equals(gate) && each.countsAt(now))
                .max(Comparator.comparing(HandException::kind));
    }

    public boolean countsAt(Instant now) {
        return end.map(now::isBefore).orElse(true);
    }
}
