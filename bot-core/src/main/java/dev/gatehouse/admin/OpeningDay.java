package dev.gatehouse.admin;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.List;

/**
 * The day from which a gate that was free manages everybody inside.
 *
 * @param at calendar time
 * @param listed who would lose the door, as the admin was shown: that they go on that day surprises nobody
 */
public record OpeningDay(GateId gate, Instant at, String owner, List<PlatformAccount> listed) {
    public OpeningDay {
        listed = List.copyOf(listed);
    }
}
