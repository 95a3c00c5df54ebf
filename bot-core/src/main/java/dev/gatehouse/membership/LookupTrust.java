package dev.gatehouse.membership;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Alarms;

/**
 * Whether a look-up by bare numeric id finds what is there. Hilt documents {@code identity} only with handles, so it is
 * believed to until it was seen to fail, and counted as proven only once it was seen to work.
 */
final class LookupTrust {
    private static final String CAUSE = "look-ups by identity";

    private enum State {
        UNPROVEN,
        PROVEN,
        /** Something we know was not shown at all: of what else is not shown nothing can be said. */
        DOUBTED,
        FAILED
    }

    private final Alarms alarms;
    private volatile State state = State.UNPROVEN;

    LookupTrust(Alarms alarms) {
        this.alarms = alarms;
    }

    boolean isUsable() {
        return state != State.FAILED;
    }

    /** Whether an account of which nothing comes back has bought nothing. */
    boolean isBelievedEmpty() {
        return state == State.UNPROVEN || state == State.PROVEN;
    }

    boolean isProven() {
        return state == State.PROVEN;
    }

    /** A membership came back by its account's number. */
    void matched() {
        if (state != State.PROVEN) {
            state = State.PROVEN;
            alarms.clear(CAUSE);
        }
    }

    /** Hilt shows a membership that we know neither by its account nor by its id. */
    void doubted() {
        if (state != State.FAILED) {
            state = State.DOUBTED;
        }
    }

    /** A look-up left out a membership that Hilt says is live. */
    void failed() {
        if (state != State.FAILED) {
            state = State.FAILED;
            String sentence = "Hilt's look-up by identity left out a live membership, so look-ups are off.";
            String next = "Nothing to do: memberships are found by walking the products until look-ups work again.";
            alarms.raise(CAUSE, new Refusal("LOOKUP_BLIND", sentence, next));
        }
    }
}
