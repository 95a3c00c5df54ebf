package dev.gatehouse.reconcile;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * What is wanted of one door for one account, written before the platform is called, and what came of it, written after.
 *
 * @param attempts calls made for what is wanted now
 * @param nextAttemptAt calendar time of the next try; empty when none is due by time
 * @param letIn Gatehouse once opened this door for the account, or called to open it and may have; who was found inside
 *     was let in by somebody else
 * @param code why it is not done, stable; empty when it is
 * @param words what the platform answered last, for people
 * @param nextStep what a human can do about it; empty when nobody needs to
 */
public record Grant(
        PlatformAccount account,
        GateId gate,
        Want want,
        State state,
        int attempts,
        Optional<Instant> nextAttemptAt,
        boolean letIn,
        String code,
        String words,
        String nextStep,
        Instant changedAt) {

    /** On which side of the door the account is wanted. */
    public enum Want {
        INSIDE,
        OUTSIDE
    }

    /** How far that is. */
    public enum State {
        DONE,
        /** Tried again at {@link #nextAttemptAt()}, or sooner when something at the door changed. */
        WAITING,
        /** The platform asked to wait: nothing is tried before {@link #nextAttemptAt()}, whoever rings. */
        HELD_OFF,
        /** The person must act: join the server, ask to join the group. */
        AWAITS_PERSON,
        /** Somebody must mend something; probed at {@link #nextAttemptAt()}. */
        NEEDS_HUMAN
    }

    Grant ended(State how, Optional<Instant> next, String why, String said, Instant at) {
        return new Grant(account, gate, want, how, attempts, next, letIn, why, said, "", at);
    }

    Grant needingHuman(Refusal refusal, Instant probe, Instant at) {
        return new Grant(
                account,
                gate,
                want,
                State.NEEDS_HUMAN,
                attempts,
                Optional.of(probe),
                letIn,
                refusal.code(),
                refusal.sentence(),
                refusal.nextStep(),
                at);
    }

    /** Nobody tries it any more: only a human can say what shall become of it. */
    Grant parked(Refusal refusal, Instant at) {
        return needingHuman(refusal, at, at).dueAt(Optional.empty());
    }

    /** The same at another gate with the same door. */
    Grant at(GateId other) {
        return new Grant(account, other, want, state, attempts, nextAttemptAt, letIn, code, words, nextStep, changedAt);
    }

    Grant dueAt(Optional<Instant> next) {
        return new Grant(account, gate, want, state, attempts, next, letIn, code, words, nextStep, changedAt);
    }

    Grant letIn(boolean byUs) {
        return new Grant(account, gate, want, state, attempts, nextAttemptAt, byUs, code, words, nextStep, changedAt);
    }

    /** Nothing may be tried before the time set for it. */
    boolean mustWait(Instant now, boolean somethingChanged) {
        boolean waits = state == State.HELD_OFF || (state == State.WAITING && !somethingChanged);
        return waits && nextAttemptAt.map(now::isBefore).orElse(false);
    }

    public boolean isDone(Want wanted) {
        return want == wanted && state == State.DONE;
    }
}
