package dev.gatehouse.reconcile;

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

/** Acts at a door: what is wanted is written before the platform is called, what it answered after. */
final class DoorWork {
    private final GrantRows rows;
    private final Recorder recorder;
    private final Retry retry;

    DoorWork(GrantRows rows, Recorder recorder, Retry retry) {
        this.rows = rows;
        this.recorder = recorder;
        this.retry = retry;
    }

    Grant grant(Visit visit) {
        boolean before = visit.before().map(Grant::letIn).orElse(false);
        // From now on the account may be inside by our hand, whether or not we ever hear the answer.
        Grant wanted = want(visit, Want.INSIDE, true);
        Outcome outcome = visit.door()
                .grant(visit.account(), visit.gate(), visit.decision().reason());
        boolean open = outcome instanceof Outcome.Done || outcome instanceof Outcome.Later;
        return record(visit.gate(), wanted.letIn(before || open), outcome);
    }

    Grant revoke(Visit visit) {
        Grant wanted = want(visit, Want.OUTSIDE);
        String reason = visit.decision().reason();
        return record(visit.gate(), wanted, visit.door().revoke(visit.account(), visit.gate(), reason));
    }

    Grant withdraw(Visit visit) {
        Grant wanted = want(visit, Want.OUTSIDE);
        return record(visit.gate(), wanted, visit.door().withdraw(visit.account(), visit.gate()));
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
        return record(visit.gate(), want(visit, Want.INSIDE), Outcome.NeedsHuman.aboutPerson(refusal));
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
        if (grant.nextAttemptAt().map(now::isBefore).orElse(true)) {
            return grant;
        }
        boolean over = grant.state() == State.DONE && visit.isDecided();
        Grant later = grant.dueAt(over ? Optional.empty() : Optional.of(now.plus(retry.spread(Retry.MEANWHILE))));
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
                visit.account(), visit.gate().id(), want, State.WAITING, attempts, due, letIn, "CALLED", "", now);
        rows.save(wanted);
        return wanted;
    }

    private Grant record(Gate gate, Grant wanted, Outcome outcome) {
        Instant now = recorder.clock().instant();
        Grant settled = settle(wanted, outcome, now);
        rows.save(settled);
        recorder.write(Entry.Kind.ANSWER, wanted.account(), gate, outcome.words());
        alarm(wanted.account(), gate, outcome);
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
        Instant probe = now.plus(retry.spread(Retry.PROBE));
        return wanted.ended(State.NEEDS_HUMAN, Optional.of(probe), refusal.code(), refusal.toString(), now);
    }

    private void alarm(PlatformAccount account, Gate gate, Outcome outcome) {
        String door = "door " + gate.door();
        String person = account + " at " + door;
        if (outcome instanceof Outcome.NeedsHuman human) {
            recorder.alarms().raise(human.ofPerson() ? person : door, human.refusal());
        } else if (outcome instanceof Outcome.Done) {
            recorder.alarms().clear(door);
            recorder.alarms().clear(person);
        }
    }
}
