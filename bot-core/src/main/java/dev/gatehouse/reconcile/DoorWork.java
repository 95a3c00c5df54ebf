package dev.gatehouse.reconcile;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.reconcile.Grant.Want;
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

    Grant grant(Door door, PlatformAccount account, Gate gate, String reason) {
        Grant wanted = want(account, gate, Want.INSIDE);
        return record(gate, wanted, door.grant(account, gate, reason));
    }

    Grant revoke(Door door, PlatformAccount account, Gate gate, String reason) {
        Grant wanted = want(account, gate, Want.OUTSIDE);
        return record(gate, wanted, door.revoke(account, gate, reason));
    }

    Grant withdraw(Door door, PlatformAccount account, Gate gate) {
        Grant wanted = want(account, gate, Want.OUTSIDE);
        return record(gate, wanted, door.withdraw(account, gate));
    }

    /** The platform showed that the account already stands where it is wanted. */
    Grant alreadyThere(PlatformAccount account, Gate gate, Want want) {
        Optional<Grant> before = rows.find(account, gate.id());
        if (before.isPresent() && before.get().isDone(want)) {
            return before.get();
        }
        return record(gate, want(account, gate, want), new Outcome.Done("already there"));
    }

    Grant needsHuman(PlatformAccount account, Gate gate, Refusal refusal) {
        return record(gate, want(account, gate, Want.INSIDE), new Outcome.NeedsHuman(refusal));
    }

    private Grant want(PlatformAccount account, Gate gate, Want want) {
        Instant now = recorder.clock().instant();
        Optional<Grant> before = rows.find(account, gate.id());
        int attempts =
                before.filter(each -> each.want() == want).map(Grant::attempts).orElse(0) + 1;
        boolean letIn = before.map(Grant::letIn).orElse(false);
        // Should the process die in the call, the row is due again by itself.
        Optional<Instant> nextAttempt = Optional.of(now.plus(retry.after(attempts)));
        Grant wanted =
                new Grant(account, gate.id(), want, State.WAITING, attempts, nextAttempt, letIn, "CALLED", "", now);
        rows.save(wanted);
        return wanted;
    }

    private Grant record(Gate gate, Grant wanted, Outcome outcome) {
        Instant now = recorder.clock().instant();
        Grant settled = settle(wanted, outcome, now);
        rows.save(settled);
        recorder.write(Entry.Kind.ANSWER, wanted.account(), gate, outcome.words());
        alarm(gate, outcome);
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
            return wanted.ended(State.WAITING, Optional.of(next), later.code(), later.words(), now);
        }
        Refusal refusal = ((Outcome.NeedsHuman) outcome).refusal();
        Instant probe = now.plus(retry.spread(Retry.PROBE));
        return wanted.ended(State.NEEDS_HUMAN, Optional.of(probe), refusal.code(), refusal.toString(), now);
    }

    private void alarm(Gate gate, Outcome outcome) {
        String cause = "door " + gate.door();
        if (outcome instanceof Outcome.NeedsHuman human) {
            recorder.alarms().raise(cause, human.refusal());
        } else if (outcome instanceof Outcome.Done) {
            recorder.alarms().clear(cause);
        }
    }
}
