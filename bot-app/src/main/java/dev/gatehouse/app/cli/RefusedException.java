package dev.gatehouse.app.cli;

import dev.gatehouse.access.Refusal;
import picocli.CommandLine;

/** A command could not do what it was asked, for a reason a person can act on. Ends without a stack trace. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final int exitCode;

    /** Ends with exit code 1. */
    public RefusedException(Refusal refusal) {
        this(refusal, CommandLine.ExitCode.SOFTWARE);
    }

    private RefusedException(Refusal refusal, int exitCode) {
        super(refusal.toString());
        this.refusal = refusal;
        this.exitCode = exitCode;
    }

    /** Nothing was started, and trying again changes nothing until somebody acts: ends with exit code 2. */
    public static RefusedException beforeStart(Refusal refusal) {
        return new RefusedException(refusal, CommandLine.ExitCode.USAGE);
    }

    int exitCode() {
        return exitCode;
    }

    public Refusal refusal() {
        return refusal;
    }
}
