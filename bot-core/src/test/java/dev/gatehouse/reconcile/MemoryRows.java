package dev.gatehouse.reconcile;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Status;
import dev.gatehouse.membership.MembershipRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The rows of the engine without a database, for tests that play thousands of histories. */
public final class MemoryRows {
    /** What a row holds after an answer. */
    interface Merge {
        Known after(Optional<Known> before, Membership said, Instant askedAt);
    }

    private record GrantKey(PlatformAccount account, GateId gate) {}

    private final Map<MembershipId, Known> known = new LinkedHashMap<>();
    private final Map<MembershipId, Instant> looks = new HashMap<>();
    private final Map<GrantKey, Grant> grants = new LinkedHashMap<>();
    private final List<HandException> exceptions = new ArrayList<>();

    private final MemoryBrake brake = new MemoryBrake();
    private final MemoryPeople people = new MemoryPeople();
    private final Merge merge;

    public MemoryRows() {
        this(Known::after);
    }

    MemoryRows(Merge merge) {
        this.merge = merge;
    }

    public Rows rows() {
        return new Rows(memberships(), grants(), exceptionRows(), brake(), people);
    }

    public MemoryPeople people() {
        return people;
    }

    MembershipRows memberships() {
        return new Memberships();
    }

    private final class Memberships implements MembershipRows {
        @Override
        public List<Known> of(PlatformAccount account) {
            return known.values().stream()
                    .filter(each -> each.membership().account().equals(account))
                    .toList();
        }

        @Override
        public Optional<Known> find(MembershipId id) {
            return Optional.ofNullable(known.get(id));
        }

        @Override
        public Known remember(Membership said, Instant askedAt) {
            Optional<Known> before = find(said.id());
            Known after = merge.after(before, said, askedAt);
            known.put(said.id(), after);
            if (before.isEmpty() || !before.get().membership().equals(after.membership())) {
                looks.put(said.id(), askedAt);
            }
            return after;
        }

        @Override
        public List<PlatformAccount> due(Instant now, int limit) {
            return looks.entrySet().stream()
                    .filter(each -> !each.getValue().isAfter(now))
                    .map(each -> Objects.requireNonNull(known.get(each.getKey()))
                            .membership()
                            .account())
                    .distinct()
                    .limit(limit)
                    .toList();
        }

        @Override
        public void lookAgain(PlatformAccount account, Optional<Instant> when, Instant considered) {
            for (Known each : of(account)) {
                if (!each.askedAt().isAfter(considered)) {
                    looks.remove(each.membership().id());
                    when.ifPresent(at -> looks.put(each.membership().id(), at));
                }
            }
        }

        @Override
        public List<PlatformAccount> accountsAfter(Optional<PlatformAccount> last, int limit) {
            return known.values().stream()
                    .map(each -> each.membership().account())
                    .distinct()
                    .sorted(Comparator.comparing(PlatformAccount::platform).thenComparingLong(PlatformAccount::id))
                    .dropWhile(each -> last.isPresent() && !isAfter(each, last.get()))
                    .limit(limit)
                    .toList();
        }

        private static boolean isAfter(PlatformAccount one, PlatformAccount other) {
            int platforms = one.platform().compareTo(other.platform());
            return platforms == 0 ? one.id() > other.id() : platforms > 0;
        }

        @Override
        public Optional<Known> anyKnown() {
            return known.values().stream()
                    .min(Comparator.comparing(each -> each.membership().status() != Status.ACTIVE));
        }
    }

    GrantRows grants() {
        return new GrantRows() {
            @Override
            public Optional<Grant> find(PlatformAccount account, GateId gate) {
                return Optional.ofNullable(grants.get(new GrantKey(account, gate)));
            }

            @Override
            public List<Grant> of(PlatformAccount account) {
                return grants.values().stream()
                        .filter(each -> each.account().equals(account))
                        .toList();
            }

            @Override
            public void save(Grant grant) {
                grants.put(new GrantKey(grant.account(), grant.gate()), grant);
            }

            @Override
            public List<PlatformAccount> due(Instant now, int limit) {
                return grants.values().stream()
                        .filter(each ->
                                each.nextAttemptAt().map(at -> !at.isAfter(now)).orElse(false))
                        .map(Grant::account)
                        .distinct()
                        .limit(limit)
                        .toList();
            }

            @Override
            public List<PlatformAccount> owed(List<GateId> gates) {
                return grants.values().stream()
                        .filter(each -> gates.contains(each.gate()) && each.state() != Grant.State.DONE)
                        .map(Grant::account)
                        .distinct()
                        .toList();
            }

            @Override
            public List<Grant> unfinished(int limit) {
                return grants.values().stream()
                        .filter(each -> each.state() != Grant.State.DONE)
                        .sorted(Comparator.comparing(Grant::changedAt))
                        .limit(limit)
                        .toList();
            }

            @Override
            public List<Grant> at(GateId gate) {
                return grants.values().stream()
                        .filter(each -> each.gate().equals(gate))
                        .toList();
            }

            @Override
            public int inside(GateId gate) {
                return (int) at(gate).stream()
                        .filter(each -> each.isDone(Grant.Want.INSIDE))
                        .count();
            }
        };
    }

    BrakeRows brake() {
        return brake;
    }

    /** Whoever stands inside is due for a look. */
    void dueAgain(PlatformAccount account, Instant now) {
        grants.replaceAll((key, grant) -> key.account().equals(account) && grant.isDone(Grant.Want.INSIDE)
                ? grant.dueAt(Optional.of(now))
                : grant);
    }

    ExceptionRows exceptionRows() {
        return new ExceptionRows() {
            @Override
            public List<HandException> of(PlatformAccount account) {
                return exceptions.stream()
                        .filter(each -> each.account().equals(account))
                        .toList();
            }

            @Override
            public void add(HandException exception) {
                exceptions.add(exception);
            }

            @Override
            public void end(PlatformAccount account, GateId gate, HandException.Kind kind, Instant at) {
                exceptions.replaceAll(each -> each.account().equals(account)
                                && each.gate().equals(gate)
                                && each.kind() == kind
                                && each.countsAt(at)
                        ? ended(each, at)
                        : each);
            }

            @Override
            public List<PlatformAccount> accounts(int limit) {
                return exceptions.stream()
                        .map(HandException::account)
                        .distinct()
                        .limit(limit)
                        .toList();
            }

            @Override
            public List<HandException> counting(Instant now, int limit) {
                return exceptions.stream()
                        .filter(each -> each.countsAt(now))
                        .limit(limit)
                        .toList();
            }
        };
    }

    private static HandException ended(HandException one, Instant at) {
        return new HandException(
                one.kind(), one.account(), one.gate(), one.owner(), one.reason(), Optional.of(at), one.review());
    }
}
