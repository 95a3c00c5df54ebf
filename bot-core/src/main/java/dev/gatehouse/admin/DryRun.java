package dev.gatehouse.admin;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Person;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Step;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Grant.Want;
import dev.gatehouse.reconcile.Judge;
import dev.gatehouse.reconcile.Managed;
import dev.gatehouse.reconcile.Rows;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the loop would do now and why, without doing it: decided by the same code, from what Hilt last said and where our
 * record says people stand. Nobody is asked anything.
 */
public final class DryRun {
    private static final int PAGE = 500;

    private final Supplier<Gates> gates;
    private final EvidenceSource evidence;
    private final Judge judge;
    private final Rows rows;

    /** One thing that would change. */
    public record Change(PlatformAccount account, Gate gate, Step step, Decision decision) {
        public boolean isForeseen() {
            return decision instanceof Decision.Deny deny && deny.foreseen();
        }
    }

    public DryRun(Supplier<Gates> gates, EvidenceSource evidence, Judge judge, Rows rows) {
        this.gates = gates;
        this.evidence = evidence;
        this.judge = judge;
        this.rows = rows;
    }

    /** Every change at the gates chosen, by account. */
    public List<Change> of(Predicate<Gate> chosen) {
        List<Gate> some = gates.get().all().stream().filter(chosen).toList();
        return accounts(some).stream().flatMap(account -> of(account, some)).toList();
    }

    /**
     * Every change if a gate stood as given, whether or not it does by now.
     *
     * @param inside who stands inside by the platform's own list, whatever our record says
     */
    public List<Change> at(Gate gate, Collection<PlatformAccount> inside) {
        Set<PlatformAccount> accounts = accounts(List.of(gate));
        accounts.addAll(inside);
        Set<PlatformAccount> there = Set.copyOf(inside);
        return accounts.stream()
                .filter(account -> account.platform() == gate.platform())
                .flatMap(account -> of(account, gate, there.contains(account)).stream())
                .toList();
    }

    private Optional<Change> of(PlatformAccount account, Gate gate, boolean inside) {
        Person person = rows.people().of(account);
        Evidence recalled = evidence.recall(person.accounts());
        Optional<Grant> before = rows.grants().find(account, gate.id());
        return of(account, person, gate, recalled, inside ? Presence.INSIDE : presence(before));
    }

    private Set<PlatformAccount> accounts(List<Gate> some) {
        Set<PlatformAccount> accounts = new LinkedHashSet<>();
        Optional<PlatformAccount> last = Optional.empty();
        List<PlatformAccount> page;
        do {
            page = rows.memberships().accountsAfter(last, PAGE);
            accounts.addAll(page);
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
        } while (page.size() == PAGE);
        some.forEach(gate -> rows.grants().at(gate.id()).forEach(grant -> accounts.add(grant.account())));
        return accounts;
    }

    private Stream<Change> of(PlatformAccount account, List<Gate> some) {
        Person person = rows.people().of(account);
        Evidence recalled = evidence.recall(person.accounts());
        return some.stream()
                .filter(gate -> gate.platform() == account.platform())
                .flatMap(gate -> {
                    Presence believed = presence(rows.grants().find(account, gate.id()));
                    return of(account, person, gate, recalled, believed).stream();
                });
    }

    private Optional<Change> of(
            PlatformAccount account, Person person, Gate gate, Evidence recalled, Presence believed) {
        Optional<Grant> before = rows.grants().find(account, gate.id());
        Decision decision = judge.decide(gate, recalled, person, account);
        boolean managed = Managed.by(gate, account, recalled, before);
        Step step = Step.between(decision, believed, managed);
        return isAct(step) && !isExempt(account, gate)
                ? Optional.of(new Change(account, gate, step, decision))
                : Optional.empty();
    }

    /** Somebody to be taken out who is not out yet counts as inside. */
    private static Presence presence(Optional<Grant> before) {
        boolean inside = before.filter(grant -> grant.isDone(Want.INSIDE)
                        || (grant.want() == Want.OUTSIDE && grant.state() != Grant.State.DONE))
                .isPresent();
        return inside ? Presence.INSIDE : Presence.OUTSIDE;
    }

    private static boolean isAct(Step step) {
        return switch (step) {
            case GRANT, REVOKE, WITHDRAW, NEEDS_HUMAN, LOOK_AGAIN -> true;
            case KEEP, OFFER, NOTE -> false;
        };
    }

    private boolean isExempt(PlatformAccount account, Gate gate) {
        return HandException.counting(
                        rows.exceptions().of(account), gate.id(), judge.clock().instant())
                .filter(each -> each.kind() == HandException.Kind.EXEMPT)
                .isPresent();
    }
}
