package dev.gatehouse.admin;

import dev.gatehouse.access.Refusal;

/** What was asked is not done, for a reason the admin can act on. Nothing was changed. */
public final class NotDoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public NotDoneException(String code, String sentence, String nextStep) {
        this(new Refusal(code, sentence, nextStep));
    }

    NotDoneException(Refusal refusal) {
        super(refusal.code() + ": " + refusal.sentence());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
