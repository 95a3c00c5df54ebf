package dev.gatehouse.sandbox.hilt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was paid for each membership and what became of it: the periods and events of its detail view. */
final class MembershipDiary {
    /** One paid stretch of access. */
    record Period(String id, Payment payment, Instant start, Instant end, Instant activatedAt) {}

    /** One line of the history. */
    record Entry(
            long id, String type, String actor, @Nullable String paymentId, Instant at) {}

    private final Map<String, List<Period>> periods = new HashMap<>();
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private long entryIds;

    synchronized void period(String membershipId, Period period) {
        periods.computeIfAbsent(membershipId, id -> new ArrayList<>()).add(period);
    }

    synchronized void entry(String membershipId, String type, String actor, @Nullable String paymentId, Instant at) {
        entries.computeIfAbsent(membershipId, id -> new ArrayList<>())
                .add(new Entry(++entryIds, type, actor, paymentId, at));
    }

    synchronized List<Period> periods(String membershipId) {
        return List.copyOf(periods.getOrDefault(membershipId, List.of()));
    }

    synchronized List<Entry> entries(String membershipId) {
        return List.copyOf(entries.getOrDefault(membershipId, List.of()));
    }
}
