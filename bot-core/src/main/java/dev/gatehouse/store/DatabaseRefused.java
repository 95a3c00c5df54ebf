package dev.gatehouse.store;

import dev.gatehouse.access.Refusal;

/** The database cannot be used as it is; the process must not start. */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    DatabaseRefused(Refusal refusal, Throwable cause) {
        super(refusal.toString(), cause);
        this.refusal = refusal;
    }

    DatabaseRefused(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
