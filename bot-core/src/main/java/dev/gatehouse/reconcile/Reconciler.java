package dev.gatehouse.reconcile;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Lapse;
import dev.gatehouse.access.Person;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Ring;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.reconcile.Grant.Want;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Brings every door of one account to what is decided. It is told whom to look at, never what happened, and may run at
 * any time and any number of times.
 *
 * <p>What is known is enough to let somebody in. Before anything is taken back, Hilt is asked anew.
 */
public final class Reconciler {
    private final Supplier<Gates> gates;
    private final EvidenceSource evidence;
    private final Judge judge;
    private final Rows rows;
    private final GateKeeper keeper;
    private final Unanswered unanswered;

    public Reconciler(
            Supplier<Gates> gates,
            EvidenceSource evidence,
            Judge judge,
            Rows rows,
            GateKeeper keeper,
            Unanswered unanswered) {
        this.gates = gates;
        this.evidence = evidence;
        this.judge = judge;
        this.rows = rows;
        this.keeper = keeper;
        this.unanswered = unanswered;
    }

    /** Looks at one account, and names those linked to it whom the same cause concerns: they are to be rung next. */
    public List<Ring> look(Ring ring) {
        Person person = rows.people().of(ring.account());
        lookAt(ring, person);
        return ring.passedOn()
                ? List.of()
                : person.othersThan(ring.account()).stream()
                        .map(ring::passedOnTo)
                        .toList();
    }

    private void lookAt(Ring ring, Person person) {
        PlatformAccount account = ring.account();
        Evidence recalled = evidence.recall(person.accounts());
        List<Decision> decisions = new ArrayList<>();
        List<Gate> open = new ArrayList<>();
        try {
            for (Gate gate : gates.get().on(account.platform())) {
                Decision decision = judge.decide(gate, recalled, person, account);
                if (decision instanceof Decision.Allow) {
                    decisions.add(decision);
                    keeper.settle(ring, gate, decision, recalled);
                } else if (isOfConcern(ring, gate, recalled)) {
                    open.add(gate);
                }
            }
        } finally {
            keeper.lookedAround(account);
        }
        boolean stale = isOlder(recalled, ring.askedAfter());
        if (open.isEmpty() && !stale) {
            schedule(ring, person, decisions, recalled);
        } else {
            lookAnew(ring, person);
        }
    }

    private void lookAnew(Ring ring, Person person) {
        Evidence asked = evidence.ask(person.accounts(), ring.urgency());
        List<Decision> decisions = new ArrayList<>();
        try {
            for (Gate gate : gates.get().on(ring.account().platform())) {
                Decision decision = judge.decide(gate, asked, person, ring.account());
                if (decision instanceof Decision.Allow || isOfConcern(ring, gate, asked)) {
                    decisions.add(decision);
                    keeper.settle(ring, sparing(gate, ring.account(), person, asked), decision, asked);
                }
            }
        } finally {
            keeper.lookedAround(ring.account());
        }
        schedule(ring, person, decisions, asked);
    }

    /** Whom another gate of the same place lets in, or may let in, is not put out of the place. */
    private Gate sparing(Gate gate, PlatformAccount account, Person person, Evidence what) {
        boolean wanted = gate.lapse() == Lapse.KICK
                && gates.get().at(gate.place()).stream()
                        .filter(other -> !other.id().equals(gate.id()))
                        .map(other -> judge.decide(other, what, person, account))
                        .anyMatch(decision -> !(decision instanceof Decision.Deny));
        return wanted ? gate.with(Lapse.ROLE_ONLY) : gate;
    }

    /**
     * Whether a gate that is not open to the account needs a look at all: it may have let the account in, the account may
     * have paid for it, or somebody waits at the door. Strangers who merely joined a server cost Hilt no question; those
     * who stand inside an exclusive gate do.
     */
    private boolean isOfConcern(Ring ring, Gate gate, Evidence what) {
        if (ring.urgency() == Urgency.BUYER && ring.retrieve()) {
            return true;
        }
        Optional<Grant> grant = rows.grants().find(ring.account(), gate.id());
        if (grant.isPresent()) {
            return !grant.get().isDone(Want.OUTSIDE) || ring.retrieve();
        }
        return Managed.byMembership(gate, ring.account(), what)
                || isByHand(ring.account(), gate)
                || (ring.retrieve() && gate.mode() == GateMode.EXCLUSIVE && keeper.isInside(ring, gate));
    }

    /** Whoever is blocked may stand inside by somebody else's hand. */
    private boolean isByHand(PlatformAccount account, Gate gate) {
        return HandException.counting(rows.exceptions().of(account), gate.id(), keeper.now())
                .isPresent();
    }

    private static boolean isOlder(Evidence what, Instant askedAfter) {
        return what instanceof Evidence.Answered answered && answered.askedAt().isBefore(askedAfter);
    }

    /** The rows of every linked account ring at the same time: its membership may hold a door of another one open. */
    private void schedule(Ring ring, Person person, List<Decision> own, Evidence what) {
        List<Decision> decisions = new ArrayList<>(own);
        person.othersThan(ring.account()).forEach(other -> decisions.addAll(pending(ring, person, other, what)));
        Instant considered = what instanceof Evidence.Answered answered ? newest(answered) : keeper.now();
        Optional<Instant> next = NextLook.after(ring.account(), decisions, what, keeper.now());
        person.accounts().forEach(account -> rows.memberships().lookAgain(account, next, considered));
        unanswered.looked(ring, what);
    }

    private List<Decision> pending(Ring ring, Person person, PlatformAccount other, Evidence what) {
        List<Decision> decisions = new ArrayList<>();
        for (Gate gate : gates.get().on(other.platform())) {
            Decision decision = judge.decide(gate, what, person, other);
            if (decision instanceof Decision.Allow || isOfConcern(ring.passedOnTo(other), gate, what)) {
                decisions.add(decision);
            }
        }
        return decisions;
    }

    private static Instant newest(Evidence.Answered answered) {
        return answered.all().stream()
                .map(known -> known.askedAt())
                .max(Instant::compareTo)
                .orElse(answered.askedAt());
    }
}
