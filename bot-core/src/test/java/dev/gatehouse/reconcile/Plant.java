package dev.gatehouse.reconcile;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.Person;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.membership.People;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A wiring of the engine: the right one, or one with a bug planted at a port. */
record Plant(
        UnaryOperator<EvidenceSource> evidence,
        MemoryRows.Merge merge,
        UnaryOperator<GrantRows> grants,
        UnaryOperator<People> people,
        GateMode mode,
        Brake.Limit limit) {
    private static final Brake.Limit FIVE_OR_TWO_PERCENT = new Brake.Limit(5, 2);

    /** A door with its products in the order given, which makes a history the same in every run. */
    Gate gate(DoorAddress door, ProductId... products) {
        Set<ProductId> ordered = new LinkedHashSet<>(List.of(products));
        Gate gate = Gate.of(ordered, door, mode);
        return new Gate(gate.id(), ordered, gate.door(), mode);
    }

    /** The engine as it is built. */
    static Plant none() {
        return new Plant(
                UnaryOperator.identity(),
                Known::after,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                GateMode.ADDITIVE,
                FIVE_OR_TWO_PERCENT);
    }

    /** Law 1 broken: that Hilt does not answer is read as Hilt saying "nothing". */
    static Plant silenceReadAsNothing() {
        return none().with(
                        what -> what instanceof Evidence.Silent ? new Evidence.Answered(List.of(), Instant.MAX) : what);
    }

    /** Law 3 broken: whatever arrives last overwrites what is known. */
    static Plant lastAnswerWins() {
        MemoryRows.Merge merge = (before, said, askedAt) -> Known.after(before.map(Plant::ageless), said, askedAt);
        return new Plant(
                UnaryOperator.identity(),
                merge,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                GateMode.ADDITIVE,
                FIVE_OR_TWO_PERCENT);
    }

    private static Known ageless(Known known) {
        Membership was = known.membership();
        Membership undated = new Membership(
                was.id(), was.product(), was.account(), was.said(), was.period(), Optional.empty(), was.unreadable());
        return new Known(undated, Instant.MIN, known.endOnceSaid(), known.deniedSince());
    }

    /** Law 4 broken: of several memberships the worst counts. */
    static Plant worstCounts() {
        return none().with(what -> what instanceof Evidence.Answered answered
                ? new Evidence.Answered(worst(answered.all()), answered.askedAt())
                : what);
    }

    private static List<Known> worst(List<Known> all) {
        Comparator<Known> byEnd =
                Comparator.comparing(known -> known.membership().lastEnd().orElse(Instant.MAX));
        return all.stream().min(byEnd).stream().toList();
    }

    /** Law 4 broken: only the first membership found counts. */
    static Plant onlyTheFirstCounts() {
        return none().with(what -> what instanceof Evidence.Answered answered
                ? new Evidence.Answered(answered.all().stream().limit(1).toList(), answered.askedAt())
                : what);
    }

    /** Law 4 broken: what was bought for a linked account is forgotten. */
    static Plant linksAreForgotten() {
        return new Plant(
                UnaryOperator.identity(),
                Known::after,
                UnaryOperator.identity(),
                people -> Person::alone,
                GateMode.ADDITIVE,
                FIVE_OR_TWO_PERCENT);
    }

    /** Law 1 broken: that Hilt is silent about one of a person's accounts is read as nothing bought for it. */
    static Plant silenceOfOneIsReadAsNothing() {
        return new Plant(
                OneByOne::new,
                Known::after,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                GateMode.ADDITIVE,
                FIVE_OR_TWO_PERCENT);
    }

    /** Asks about each account by itself and leaves out those that nothing was said of. */
    private record OneByOne(EvidenceSource source) implements EvidenceSource {
        @Override
        public Evidence recall(Set<PlatformAccount> person) {
            return source.recall(person);
        }

        @Override
        public Evidence ask(Set<PlatformAccount> person, Urgency urgency) {
            List<Evidence> all = person.stream()
                    .map(account -> source.ask(Set.of(account), urgency))
                    .toList();
            List<Known> heard = all.stream()
                    .filter(Evidence.Answered.class::isInstance)
                    .flatMap(each -> each.known().stream())
                    .toList();
            return all.stream().allMatch(Evidence.Silent.class::isInstance)
                    ? source.ask(person, urgency)
                    : new Evidence.Answered(heard, Instant.MAX);
        }
    }

    /** Law 5 broken: who never had anything to do with Gatehouse is managed. */
    static Plant strangersAreManaged() {
        return new Plant(
                UnaryOperator.identity(),
                Known::after,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                GateMode.EXCLUSIVE,
                FIVE_OR_TWO_PERCENT);
    }

    /** Law 5 broken: that the door was taken back before is forgotten, so that a human's gift is removed. */
    static Plant giftsAreRemoved() {
        return new Plant(
                UnaryOperator.identity(),
                Known::after,
                Forgetful::new,
                UnaryOperator.identity(),
                GateMode.ADDITIVE,
                FIVE_OR_TWO_PERCENT);
    }

    /** Law 7 broken: no crowd is ever large enough. */
    static Plant brakeNeverStops() {
        return new Plant(
                UnaryOperator.identity(),
                Known::after,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                GateMode.ADDITIVE,
                new Brake.Limit(Integer.MAX_VALUE, 0));
    }

    /** Law 7 broken: that an end was known before is forgotten, so that every lapse surprises. */
    static Plant everythingSurprises() {
        MemoryRows.Merge merge = (before, said, askedAt) -> {
            Known known = Known.after(before, said, askedAt);
            return new Known(known.membership(), known.askedAt(), Optional.empty(), known.deniedSince());
        };
        return new Plant(
                UnaryOperator.identity(),
                merge,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                GateMode.ADDITIVE,
                FIVE_OR_TWO_PERCENT);
    }

    private Plant with(UnaryOperator<Evidence> twist) {
        return new Plant(source -> new Twisted(source, twist), merge, grants, people, mode, limit);
    }

    private record Twisted(EvidenceSource source, UnaryOperator<Evidence> twist) implements EvidenceSource {
        @Override
        public Evidence recall(Set<PlatformAccount> person) {
            return twist.apply(source.recall(person));
        }

        @Override
        public Evidence ask(Set<PlatformAccount> person, Urgency urgency) {
            return twist.apply(source.ask(person, urgency));
        }
    }

    private record Forgetful(GrantRows rows) implements GrantRows {
        @Override
        public Optional<Grant> find(PlatformAccount account, GateId gate) {
            return rows.find(account, gate).filter(grant -> !grant.isDone(Grant.Want.OUTSIDE));
        }

        @Override
        public List<Grant> of(PlatformAccount account) {
            return rows.of(account);
        }

        @Override
        public void save(Grant grant) {
            rows.save(grant);
        }

        @Override
        public List<PlatformAccount> due(Instant now, int limit) {
            return rows.due(now, limit);
        }

        @Override
        public List<PlatformAccount> owed(List<GateId> gates) {
            return rows.owed(gates);
        }

        @Override
        public List<Grant> unfinished(int limit) {
            return rows.unfinished(limit);
        }

        @Override
        public List<Grant> at(GateId gate) {
            return rows.at(gate);
        }

        @Override
        public int inside(GateId gate) {
            return rows.inside(gate);
        }
    }
}
