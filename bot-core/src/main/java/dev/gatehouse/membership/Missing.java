package dev.gatehouse.membership;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Alarms;
import java.util.HashSet;
import java.util.Set;

/** Memberships we know and Hilt no longer shows as ours: one alarm however many, gone when the last one is back. */
final class Missing {
    private static final String CAUSE = "memberships missing at Hilt";

    private final Alarms alarms;
    private final Set<MembershipId> ids = new HashSet<>();

    Missing(Alarms alarms) {
        this.alarms = alarms;
    }

    synchronized void add(MembershipId id, String why) {
        if (ids.add(id)) {
            String sentence = "Hilt no longer shows membership " + id + " as it was: " + why + ". Nobody is removed.";
            String next = "Look at the membership in Hilt's dashboard, or ask Hilt's support.";
            alarms.raise(CAUSE, new Refusal("MEMBERSHIP_MISSING", sentence, next));
        }
    }

    synchronized void back(MembershipId id) {
        if (ids.remove(id) && ids.isEmpty()) {
            alarms.clear(CAUSE);
        }
    }
}
