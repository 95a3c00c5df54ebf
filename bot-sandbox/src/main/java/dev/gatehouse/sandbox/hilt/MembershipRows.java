package dev.gatehouse.sandbox.hilt;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The memberships of one workspace with everything they have been, so that reads may lag. */
final class MembershipRows {
    private record Written(Instant at, Membership membership) {}

    private record Owner(String productId, String type, String value) {
        static Owner of(String productId, Identity identity) {
            return new Owner(productId, identity.type(), identity.value());
        }
    }

    private final Map<String, Deque<Written>> byId = new LinkedHashMap<>();
    private final Map<Owner, String> byOwner = new HashMap<>();

    /** @param written calendar time of the write, which the row's own {@code updatedAt} may precede */
    synchronized void put(Membership row, Instant written) {
        byId.computeIfAbsent(row.id(), id -> new ArrayDeque<>()).addLast(new Written(written, row));
        byOwner.put(Owner.of(row.productId(), row.identity()), row.id());
    }

    synchronized Optional<Membership> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(each -> each.getLast().membership());
    }

    synchronized Optional<Membership> of(String productId, Identity identity) {
        return Optional.ofNullable(byOwner.get(Owner.of(productId, identity))).flatMap(this::find);
    }

    synchronized List<Membership> all() {
        return byId.values().stream().map(each -> each.getLast().membership()).toList();
    }

    synchronized Optional<Membership> find(String id, Instant asOf) {
        return Optional.ofNullable(byId.get(id)).flatMap(each -> asOf(each, asOf));
    }

    /** The newest membership first. */
    synchronized List<Membership> all(Instant asOf) {
        List<Membership> rows = new ArrayList<>();
        byId.values().forEach(each -> asOf(each, asOf).ifPresent(rows::add));
        Collections.reverse(rows);
        return rows;
    }

    private static Optional<Membership> asOf(Deque<Written> history, Instant asOf) {
        var newestFirst = history.descendingIterator();
        while (newestFirst.hasNext()) {
            Written each = newestFirst.next();
            if (!each.at().isAfter(asOf)) {
                return Optional.of(each.membership());
            }
        }
        return Optional.empty();
    }
}
