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
import java.util.Optional;

/** Carries one decision to one door: where does the account stand, what is the step, act, tell. */
public final class GateKeeper {
    /** How long a grant by a human that we cannot explain stands before somebody should look at it. */
    private static final Duration REVIEW = Duration.ofDays(30);

    private final Doors doors;
    private final Rows rows;
    private final Recorder recorder;
    private final Aftermath aftermath;
    private final Brake brake;
    private final DoorWork work;

    public GateKeeper(Doors doors, Rows rows, Recorder recorder, Aftermath aftermath, Caution caution) {
        this.doors = doors;
        this.rows = rows;
        this.recorder = recorder;
        this.aftermath = aftermath;
        this.brake = caution.brake();
        this.work = new DoorWork(rows.grants(), recorder, caution.parked(), new Retry(caution.random()));
    }

    Instant now() {
        return recorder.clock().instant();
    }

    /** Asked of the platform. */
    boolean isInside(Ring ring, Gate gate) {
        return doors.on(gate.platform())
                .filter(door -> door.retrievePresence(ring.account(), gate, ring.urgency()) == Presence.INSIDE)
                .isPresent();
    }

    void lookedAround(PlatformAccount account) {
        aftermath.lookedAround(account);
    }

    void settle(Ring ring, Gate gate, Decision decision, Evidence evidence) {
        alarm(ring.account(), gate, decision, evidence);
        doors.on(gate.platform()).ifPresent(door -> {
            Optional<Grant> before = rows.grants().find(ring.account(), gate.id());
            Optional<HandException> hand =
                    HandException.counting(rows.exceptions().of(ring.account()), gate.id(), now());
            boolean managed = hand.isPresent() || Managed.by(gate, ring.account(), evidence, before);
            boolean boughtHere = Managed.boughtHere(gate, ring.account(), evidence);
            settle(new Visit(door, ring, gate, decision, managed, boughtHere, before, hand));
        });
    }

    private void settle(Visit visit) {
        if (visit.isExempt()) {
            visit.before().ifPresent(grant -> work.unhurried(visit, grant));
            return;
        }
        if (visit.rests(now())) {
            return;
        }
        Presence presence = visit.presence();
        Step step = Step.between(visit.decision(), presence, visit.managed());
        if (step == Step.REVOKE && visit.isTakenBack() && !visit.isBlocked()) {
            adoptHandMade(visit.account(), visit.gate());
            return;
        }
        describe(visit, step);
        Optional<Instant> end = visit.hand().flatMap(HandException::end);
        Optional<Grant> after = act(visit, step, presence)
                .map(grant -> work.endsAt(grant, end))
                .map(grant -> work.unhurried(visit, grant));
        noteIfImmune(visit, step);
        aftermath.looked(new Look(visit.account(), visit.gate(), visit.decision(), step, after, visit.boughtHere()));
    }

    /** Whom a human put out by name is no surprise to anybody, and passes even a brake that holds. */
    private Grant revoke(Visit visit) {
        Optional<Refusal> held = visit.isBlocked()
                ? Optional.empty()
                : brake.holds(visit.account(), visit.gate(), visit.isForeseen(), now());
        return held.map(refusal -> work.waitForHuman(visit, Want.OUTSIDE, refusal))
                .orElseGet(() -> work.revoke(visit));
    }

    private Optional<Grant> act(Visit visit, Step step, Presence presence) {
        return switch (step) {
            case GRANT -> Optional.of(work.grant(visit));
            case REVOKE -> Optional.of(revoke(visit));
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

    /** Owners and administrators cannot be put out, and are no failure: a human hears of it once. */
    private void noteIfImmune(Visit visit, Step step) {
        String cause = visit.account() + " is immune at " + visit.gate().door();
        if (step != Step.NOTE) {
            recorder.alarms().clear(cause);
            return;
        }
        String sentence = visit.account() + " is no longer entitled, but owner or administrator at "
                + visit.gate().door() + ", and stays inside.";
        String next = "Take those rights away if the person should leave; nothing is to be done otherwise.";
        recorder.alarms().raise(cause, new Refusal("IMMUNE", sentence, next));
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
        String reason = "found inside again after Gatehouse took the door back";
        Optional<Instant> review = Optional.of(now().plus(REVIEW));
        rows.exceptions()
                .add(new HandException(
                        HandException.Kind.ALLOW, account, gate.id(), "a moderator", reason, Optional.empty(), review));
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
