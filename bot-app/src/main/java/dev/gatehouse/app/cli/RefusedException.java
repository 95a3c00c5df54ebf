package dev.gatehouse.app.cli;

import dev.gatehouse.access.Refusal;

/** A command could not do what it was asked, for a reason a person can act on. Ends with exit code 1, no stack trace. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
