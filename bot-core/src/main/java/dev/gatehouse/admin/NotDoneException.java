package dev.gatehouse.admin;

import dev.gatehouse.access.Refusal;

/** What was asked is not done, for a reason the admin can act on. Nothing was changed. */
public final class NotDoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public NotDoneException(String code, String sentence, String nextStep) {
        super(code + ": " + sentence);
        this.refusal = new Refusal(code, sentence, nextStep);
    }

    public Refusal refusal() {
        return refusal;
    }
}
