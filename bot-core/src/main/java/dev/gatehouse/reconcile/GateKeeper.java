package dev.gatehouse.reconcile;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Step;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.Ring;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.reconcile.Grant.Want;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Carries one decision to one door: where does the account stand, what is the step, act, tell. */
public final class GateKeeper {
    /** How long a grant by a human that we cannot explain stands before somebody should look at it. */
    private static final Duration REVIEW = Duration.ofDays(30);

    private final Doors doors;
    private final Rows rows;
    private final Recorder recorder;
    private final Aftermath aftermath;
    private final DoorWork work;

    public GateKeeper(Doors doors, Rows rows, Recorder recorder, Aftermath aftermath, RandomGenerator random) {
        this.doors = doors;
        this.rows = rows;
        this.recorder = recorder;
        this.aftermath = aftermath;
        this.work = new DoorWork(rows.grants(), recorder, new Retry(random));
    }

    Instant now() {
        return recorder.clock().instant();
    }

    void settle(Ring ring, Gate gate, Decision decision, Evidence evidence) {
        doors.on(gate.platform()).ifPresent(door -> settle(door, ring, gate, decision, evidence));
    }

    private void settle(Door door, Ring ring, Gate gate, Decision decision, Evidence evidence) {
        PlatformAccount account = ring.account();
        Optional<Grant> before = rows.grants().find(account, gate.id());
        if (before.isPresent() && rests(before.get(), ring, decision)) {
            return;
        }
        Presence presence = presence(door, ring, gate, decision, before);
        Step step = Step.between(decision, presence, Managed.by(gate, evidence, before));
        if (step == Step.REVOKE && before.map(each -> each.isDone(Want.OUTSIDE)).orElse(false)) {
            adoptHandMade(account, gate);
            return;
        }
        describe(ring, gate, decision, step);
        alarm(account, gate, decision, evidence);
        Optional<Grant> after = act(step, door, account, gate, decision, presence, before);
        aftermath.looked(new Look(account, gate, decision, step, after));
    }

    /**
     * A platform's wait is kept whoever rings; what a human or the person must mend is tried again at its time, or when
     * something at the door changed.
     */
    private boolean rests(Grant grant, Ring ring, Decision decision) {
        if (grant.mustWait(now())) {
            return true;
        }
        boolean parked = grant.state() == State.AWAITS_PERSON || grant.state() == State.NEEDS_HUMAN;
        boolean due = grant.nextAttemptAt().map(at -> !now().isBefore(at)).orElse(true);
        return parked && !due && !ring.retrieve() && wants(decision).equals(Optional.of(grant.want()));
    }

    private static Optional<Want> wants(Decision decision) {
        if (decision instanceof Decision.Allow) {
            return Optional.of(Want.INSIDE);
        }
        return decision instanceof Decision.Deny ? Optional.of(Want.OUTSIDE) : Optional.empty();
    }

    /** Believed from our record, except where belief could hurt: before anything is taken back, and at the door itself. */
    private Presence presence(Door door, Ring ring, Gate gate, Decision decision, Optional<Grant> grant) {
        boolean taking = decision instanceof Decision.Deny deny && deny.settled();
        if (ring.retrieve() || taking) {
            return door.retrievePresence(ring.account(), gate);
        }
        return grant.map(GateKeeper::believed).orElse(Presence.OUTSIDE);
    }

    private static Presence believed(Grant grant) {
        boolean inside = grant.want() == Want.INSIDE ? grant.state() == State.DONE : grant.state() != State.DONE;
        return inside ? Presence.INSIDE : Presence.OUTSIDE;
    }

    private Optional<Grant> act(
            Step step,
            Door door,
            PlatformAccount account,
            Gate gate,
            Decision decision,
            Presence presence,
            Optional<Grant> before) {
        return switch (step) {
            case GRANT -> Optional.of(work.grant(door, account, gate, decision.reason()));
            case REVOKE -> Optional.of(work.revoke(door, account, gate, decision.reason()));
            case WITHDRAW -> Optional.of(work.withdraw(door, account, gate));
            case NEEDS_HUMAN -> Optional.of(work.needsHuman(account, gate, barred(gate)));
            case KEEP -> kept(account, gate, decision, presence, before);
            case OFFER, NOTE -> before;
            case LOOK_AGAIN -> before;
        };
    }

    /** A look at the platform may show that what was wanted is already so. */
    private Optional<Grant> kept(
            PlatformAccount account, Gate gate, Decision decision, Presence presence, Optional<Grant> before) {
        if (decision instanceof Decision.Allow && presence == Presence.INSIDE) {
            return Optional.of(work.alreadyThere(account, gate, Want.INSIDE));
        }
        boolean gone = decision instanceof Decision.Deny && presence == Presence.OUTSIDE;
        return gone ? Optional.of(work.alreadyThere(account, gate, Want.OUTSIDE)) : before;
    }

    private static Refusal barred(Gate gate) {
        return new Refusal(
                "BANNED_BY_HUMAN",
                "This person has paid for " + gate.door() + " but a human banned them there.",
                "Lift the ban if it was a mistake; the door then opens by itself.");
    }

    /** We took the door back and the account is inside again without having paid: a human gave it, and people outrank us. */
    private void adoptHandMade(PlatformAccount account, Gate gate) {
        Instant review = now().plus(REVIEW);
        String reason = "found inside again after Gatehouse took the door back";
        rows.exceptions()
                .add(new HandException(
                        HandException.Kind.ALLOW, account, gate.id(), "a moderator", reason, Optional.of(review)));
        recorder.write(Entry.Kind.STEP, account, gate, "KEEP: " + reason + "; allowed by hand until " + review);
    }

    private void describe(Ring ring, Gate gate, Decision decision, Step step) {
        boolean quiet = step == Step.KEEP && ring.urgency() == Urgency.SWEEP;
        if (!quiet) {
            String kind = decision.getClass().getSimpleName();
            recorder.write(
                    Entry.Kind.DECISION,
                    ring.account(),
                    gate,
                    kind + ": " + decision.reason() + " (" + ring.cause() + ")");
            recorder.write(Entry.Kind.STEP, ring.account(), gate, step.name());
        }
    }

    /** Where Hilt is silent its own alarm is up already: one for each account would bury it. */
    private void alarm(PlatformAccount account, Gate gate, Decision decision, Evidence evidence) {
        if (evidence instanceof Evidence.Silent) {
            return;
        }
        String cause = "membership of " + account + " for " + gate.door();
        if (decision instanceof Decision.Hold hold && hold.alarm()) {
            String sentence = account + " is left as it is: " + hold.reason() + ".";
            String next = "Look at the membership at Hilt; nothing is taken back meanwhile.";
            recorder.alarms().raise(cause, new Refusal("HELD", sentence, next));
        } else {
            recorder.alarms().clear(cause);
        }
    }
}
