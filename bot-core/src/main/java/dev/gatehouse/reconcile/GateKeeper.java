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
import dev.gatehouse.door.Ring;
import dev.gatehouse.reconcile.Grant.Want;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        alarm(ring.account(), gate, decision, evidence);
        doors.on(gate.platform()).ifPresent(door -> {
            Optional<Grant> before = rows.grants().find(ring.account(), gate.id());
            boolean managed = Managed.by(gate, ring.account(), evidence, before);
            boolean boughtHere = Managed.boughtHere(gate, ring.account(), evidence);
            settle(new Visit(door, ring, gate, decision, managed, boughtHere, before));
        });
    }

    private void settle(Visit visit) {
        if (visit.rests(now())) {
            return;
        }
        Presence presence = visit.presence();
        Step step = Step.between(visit.decision(), presence, visit.managed());
        if (step == Step.REVOKE && visit.isTakenBack()) {
            adoptHandMade(visit.account(), visit.gate());
            return;
        }
        describe(visit, step);
        Optional<Grant> after = act(visit, step, presence).map(grant -> work.unhurried(visit, grant));
        aftermath.looked(new Look(visit.account(), visit.gate(), visit.decision(), step, after, visit.boughtHere()));
    }

    private Optional<Grant> act(Visit visit, Step step, Presence presence) {
        return switch (step) {
            case GRANT -> Optional.of(work.grant(visit));
            case REVOKE -> Optional.of(work.revoke(visit));
            case WITHDRAW -> Optional.of(work.withdraw(visit));
            case NEEDS_HUMAN -> Optional.of(work.needsHuman(visit, barred(visit.gate())));
            case KEEP -> kept(visit, presence);
            case OFFER -> visit.before().map(grant -> work.alreadyThere(visit, Want.OUTSIDE));
            case LOOK_AGAIN -> presence == Presence.UNKNOWN ? unseen(visit) : undecided(visit, presence);
            case NOTE -> visit.before();
        };
    }

    /** A look at the platform may show that what was wanted is already so. Of strangers no record is kept. */
    private Optional<Grant> kept(Visit visit, Presence presence) {
        if (visit.decision() instanceof Decision.Allow && presence == Presence.INSIDE) {
            return Optional.of(work.alreadyThere(visit, Want.INSIDE));
        }
        if (visit.decision() instanceof Decision.Hold) {
            return undecided(visit, presence);
        }
        boolean out = presence == Presence.OUTSIDE || presence == Presence.BARRED;
        boolean gone = visit.decision() instanceof Decision.Deny && out;
        boolean ours = visit.managed() || visit.before().isPresent();
        return gone && ours ? Optional.of(work.alreadyThere(visit, Want.OUTSIDE)) : visit.before();
    }

    /** Nothing may change yet, but that the account is no longer inside is remembered until it may. */
    private Optional<Grant> undecided(Visit visit, Presence presence) {
        boolean gone = presence == Presence.OUTSIDE && visit.isSaidInside();
        return gone ? Optional.of(work.gone(visit)) : visit.before();
    }

    /** The platform did not say where the account stands: what is wanted waits on the row. */
    private Optional<Grant> unseen(Visit visit) {
        if (visit.decision() instanceof Decision.Allow) {
            return Optional.of(work.unseen(visit, Want.INSIDE));
        }
        boolean settled = visit.decision() instanceof Decision.Deny deny && deny.settled();
        boolean taking = settled && visit.managed() && !visit.isTakenBack();
        return taking ? Optional.of(work.unseen(visit, Want.OUTSIDE)) : visit.before();
    }

    private static Refusal barred(Gate gate) {
        return new Refusal(
                "BANNED_BY_HUMAN",
                "This person has paid for " + gate.door() + " but a human banned them there.",
                "Lift the ban if it was a mistake; the door then opens by itself.");
    }

    /**
     * We took the door back and the account is inside again without having paid: a human gave it, and people outrank us.
     * Only people end such an exception; its review date calls them, it removes nobody.
     */
    private void adoptHandMade(PlatformAccount account, Gate gate) {
        LocalDate review = LocalDate.ofInstant(now().plus(REVIEW), ZoneOffset.UTC);
        String reason = "found inside again after Gatehouse took the door back; to be reviewed by " + review;
        rows.exceptions()
                .add(new HandException(
                        HandException.Kind.ALLOW, account, gate.id(), "a moderator", reason, Optional.empty()));
        recorder.write(Entry.Kind.STEP, account, gate, "KEEP: " + reason);
    }

    private void describe(Visit visit, Step step) {
        Decision decision = visit.decision();
        boolean quiet = step == Step.KEEP && visit.ring().urgency() == Urgency.SWEEP;
        if (!quiet) {
            String words = decision.getClass().getSimpleName() + ": " + decision.reason();
            String cause = " (" + visit.ring().cause() + ")";
            recorder.write(Entry.Kind.DECISION, visit.account(), visit.gate(), words + cause);
            recorder.write(Entry.Kind.STEP, visit.account(), visit.gate(), step.name());
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
