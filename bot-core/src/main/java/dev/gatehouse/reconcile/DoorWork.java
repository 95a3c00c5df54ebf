package dev.gatehouse.reconcile;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.reconcile.Grant.Want;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acts at a door: what is wanted is written before the platform is called, what it answered after. */
final class DoorWork {
    private static final Logger LOG = LoggerFactory.getLogger(DoorWork.class);

    private final GrantRows rows;
    private final Recorder recorder;
    private final ParkedDoors parked;
    private final Verdict verdict;
    private final Retry retry;

    DoorWork(GrantRows rows, Recorder recorder, ParkedDoors parked, Retry retry) {
        this.rows = rows;
        this.recorder = recorder;
        this.parked = parked;
        this.verdict = new Verdict(recorder, parked);
        this.retry = retry;
    }

    Grant grant(Visit visit) {
        String reason = visit.decision().reason();
        return act(
                visit,
                Want.INSIDE,
                () -> visit.door()
                        .grant(visit.account(), visit.gate(), visit.ring().urgency(), reason));
    }

    Grant revoke(Visit visit) {
        String reason = visit.decision().reason();
        return act(
                visit,
                Want.OUTSIDE,
                () -> visit.door()
                        .revoke(visit.account(), visit.gate(), visit.ring().urgency(), reason));
    }

    Grant withdraw(Visit visit) {
        return act(visit, Want.OUTSIDE, () -> visit.door().withdraw(visit.account(), visit.gate()));
    }

    private Grant act(Visit visit, Want want, Supplier<Outcome> call) {
        DoorAddress door = visit.gate().door();
        Optional<Refusal> turnedAway = parked.turnsAway(door, recorder.clock().instant());
        if (turnedAway.isPresent()) {
            return waitForHuman(visit, want, turnedAway.get());
        }
        boolean before = visit.before().map(Grant::letIn).orElse(false);
        // From now on the account may be inside by our hand, whether or not we ever hear the answer.
        Grant wanted = want(visit, want, before || want == Want.INSIDE);
        long changes = parked.changes(door.place());
        Outcome outcome = verdict.of(visit, call.get());
        if (outcome instanceof Outcome.InLine line) {
            parked.untried(door, recorder.clock().instant().plus(line.after()));
            return inLine(wanted.letIn(before), line);
        }
        boolean open = want == Want.INSIDE && (outcome instanceof Outcome.Done || outcome instanceof Outcome.Later);
        Grant settled = record(visit.gate(), wanted.letIn(before || open), outcome);
        verdict.follow(visit, outcome, changes);
        return settled;
    }

    /** Kept out of the audit trail: nothing was done, and a crowd is told so many times over. */
    private Grant inLine(Grant wanted, Outcome.InLine line) {
        Instant now = recorder.clock().instant();
        Optional<Instant> next = Optional.of(now.plus(line.after()));
        Grant waiting = wanted.ended(State.WAITING, next, Outcome.InLine.CODE, line.words(), now);
        rows.save(waiting);
        return waiting;
    }

    /** Nothing is tried: it would be refused, or must not happen before a human has looked. */
    Grant waitForHuman(Visit visit, Want want, Refusal refusal) {
        boolean known = visit.before()
                .filter(grant -> grant.want() == want && grant.code().equals(refusal.code()))
                .isPresent();
        if (!known) {
            recorder.write(Entry.Kind.ANSWER, visit.account(), visit.gate(), "waits: " + refusal);
        }
        Instant now = recorder.clock().instant();
        Grant waiting = want(visit, want).needingHuman(refusal, now.plus(retry.spread(Retry.TURNED_AWAY)), now);
        rows.save(waiting);
        return waiting;
    }

    /** The platform showed that the account already stands where it is wanted. */
    Grant alreadyThere(Visit visit, Want want) {
        Optional<Grant> before = visit.before();
        if (before.isPresent() && before.get().isDone(want)) {
            return before.get();
        }
        return record(visit.gate(), want(visit, want), new Outcome.Done("already there"));
    }

    Grant needsHuman(Visit visit, Refusal refusal) {
        Grant settled = record(visit.gate(), want(visit, Want.INSIDE), Outcome.NeedsHuman.aboutPerson(refusal));
        recorder.alarms().raise(person(visit.account(), visit.gate()), refusal);
        return settled;
    }

    Grant unseen(Visit visit, Want want) {
        String words = "the platform did not say where the account stands";
        return record(visit.gate(), want(visit, want), new Outcome.Later("UNSEEN", words, Duration.ZERO));
    }

    /** Found outside while nothing may change: let in again as soon as it may. */
    Grant gone(Visit visit) {
        Outcome later = new Outcome.Later("GONE", "found outside while nothing may change", Retry.MEANWHILE);
        return record(visit.gate(), want(visit, Want.INSIDE), later);
    }

    /** A row that is due although nothing could be done about it, or nothing is left to do, would ring every second. */
    Grant unhurried(Visit visit, Grant grant) {
        Instant now = recorder.clock().instant();
        boolean justTried = !visit.before().equals(Optional.of(grant));
        if (justTried || grant.nextAttemptAt().map(now::isBefore).orElse(true)) {
            return grant;
        }
        boolean over = grant.state() == State.DONE && visit.isDecided();
        return dueAt(grant, over ? Optional.empty() : Optional.of(now.plus(retry.spread(Retry.MEANWHILE))));
    }

    /** What a human said until a date ends by the row: Hilt knows no membership whose end would ring. */
    Grant endsAt(Grant grant, Optional<Instant> end) {
        boolean timed = grant.state() == State.DONE
                && end.isPresent()
                && !grant.nextAttemptAt().equals(end);
        return timed ? dueAt(grant, end) : grant;
    }

    private Grant dueAt(Grant grant, Optional<Instant> when) {
        Grant later = grant.dueAt(when);
        rows.save(later);
        return later;
    }

    private Grant want(Visit visit, Want want) {
        return want(visit, want, visit.before().map(Grant::letIn).orElse(false));
    }

    private Grant want(Visit visit, Want want, boolean letIn) {
        Instant now = recorder.clock().instant();
        Optional<Grant> before = visit.before();
        int attempts =
                before.filter(each -> each.want() == want).map(Grant::attempts).orElse(0) + 1;
        // Should the process die in the call, the row is due again by itself.
        Optional<Instant> due = Optional.of(now.plus(retry.after(attempts)));
        Grant wanted = new Grant(
                visit.account(), visit.gate().id(), want, State.WAITING, attempts, due, letIn, "CALLED", "", "", now);
        rows.save(wanted);
        return wanted;
    }

    private Grant record(Gate gate, Grant wanted, Outcome outcome) {
        Instant now = recorder.clock().instant();
        Grant settled = settle(wanted, outcome, now);
        rows.save(settled);
        LOG.info("{} at {}: {}", wanted.account(), gate.door(), outcome.words());
        recorder.write(Entry.Kind.ANSWER, wanted.account(), gate, outcome.words());
        if (outcome instanceof Outcome.Done) {
            recorder.alarms().clear(person(wanted.account(), gate));
        }
        return settled;
    }

    private Grant settle(Grant wanted, Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Done done) {
            return wanted.ended(State.DONE, Optional.empty(), "", done.words(), now);
        }
        if (outcome instanceof Outcome.Awaits awaits) {
            Instant next = now.plus(Retry.forPerson(wanted.attempts()));
            return wanted.ended(State.AWAITS_PERSON, Optional.of(next), awaits.code(), awaits.words(), now);
        }
        if (outcome instanceof Outcome.Later later) {
            Instant next = now.plus(later.after().isZero() ? retry.after(wanted.attempts()) : later.after());
            State how = later.after().isZero() ? State.WAITING : State.HELD_OFF;
            return wanted.ended(how, Optional.of(next), later.code(), later.words(), now);
        }
        Refusal refusal = ((Outcome.NeedsHuman) outcome).refusal();
        return wanted.needingHuman(refusal, now.plus(retry.spread(Retry.PROBE)), now);
    }

    static String person(PlatformAccount account, Gate gate) {
        return account + " at door " + gate.door();
    }
}
