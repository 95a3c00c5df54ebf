package dev.gatehouse.membership;

import dev.gatehouse.access.MembershipId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who waits for an answer about which membership. Requests are numbered, so that an answer serves those made before it
 * was asked for and no other.
 */
final class Waiting {
    private record Request(long number, Consumer<ReadOutcome> then) {}

    private final Map<MembershipId, List<Request>> requests = new LinkedHashMap<>();
    private final Set<MembershipId> inHand = new HashSet<>();
    private long numbers;
    private long oldestAt;
    private long newestAt;

    synchronized void add(MembershipId id, Consumer<ReadOutcome> then, long now) {
        if (requests.isEmpty()) {
            oldestAt = now;
        }
        newestAt = now;
        requests.computeIfAbsent(id, first -> new ArrayList<>()).add(new Request(++numbers, then));
    }

    /** The number of the newest request. */
    synchronized long mark() {
        return numbers;
    }

    /** Whether the caller is to ask about it now: somebody waits, and nobody else is asking. */
    synchronized boolean begin(MembershipId id) {
        return requests.containsKey(id) && inHand.add(id);
    }

    synchronized void end(MembershipId id) {
        inHand.remove(id);
    }

    synchronized boolean isWaiting(MembershipId id) {
        return requests.containsKey(id);
    }

    synchronized boolean isWaiting(MembershipId id, long mark) {
        List<Request> waiting = requests.get(id);
        return waiting != null && waiting.get(0).number() <= mark;
    }

    /** To everybody who asked about it up to {@code mark}. */
    void answer(MembershipId id, long mark, ReadOutcome outcome) {
        take(id, mark).forEach(each -> each.then().accept(outcome));
    }

    private synchronized List<Request> take(MembershipId id, long mark) {
        List<Request> waiting = requests.remove(id);
        if (waiting == null) {
            return List.of();
        }
        List<Request> later = new ArrayList<>(
                waiting.stream().filter(each -> each.number() > mark).toList());
        if (!later.isEmpty()) {
            requests.put(id, later);
        }
        return waiting.stream().filter(each -> each.number() <= mark).toList();
    }

    synchronized Set<MembershipId> ids() {
        return new LinkedHashSet<>(requests.keySet());
    }

    synchronized int size() {
        return requests.size();
    }

    /** Whoever still waits begins to gather anew. */
    synchronized void gatherFrom(long now) {
        oldestAt = now;
    }

    /** Machine time of the newest request. */
    synchronized long newestAt() {
        return newestAt;
    }

    /** Machine time since when they gather. */
    synchronized long oldestAt() {
        return oldestAt;
    }
}
