package dev.gatehouse.store;

import dev.gatehouse.access.Refusal;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;

/** Why a database cannot be used, in words an operator can act on. */
record Refusals(JdbcUrl url) {
    private static final Set<Integer> DAMAGE = Set.of(
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.FILE_VERSION_ERROR_1,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.GENERAL_ERROR_1);

    DatabaseRefused of(Throwable failure) {
        return new DatabaseRefused(refusal(sql(failure)), failure);
    }

    DatabaseRefused empty() {
        return new DatabaseRefused(
                new Refusal(
                        "DATABASE_DAMAGED",
                        "The database " + url.shown() + " exists but holds nothing of Gatehouse.",
                        "Restore a backup (gatehouse restore FILE --force). If Gatehouse never ran with it, delete the file and start again."));
    }

    DatabaseRefused cutShort() {
        return new DatabaseRefused(damaged("is cut short"));
    }

    DatabaseRefused absent() {
        return new DatabaseRefused(new Refusal(
                "DATABASE_ABSENT", "There is no database " + url.shown() + ".", "Check DATABASE_URL and --config."));
    }

    DatabaseRefused locked() {
        return new DatabaseRefused(lock());
    }

    private Refusal lock() {
        return new Refusal(
                "DATABASE_LOCKED",
                "The database " + url.shown() + " is in use by another process.",
                "Stop the other Gatehouse, or give this one its own DATABASE_URL.");
    }

    DatabaseRefused unsynced(String setting) {
        return new DatabaseRefused(new Refusal(
                "DATABASE_NOT_SYNCED",
                "The database " + url.shown() + " has " + setting + " = off: what it commits may be lost in a crash.",
                "Set " + setting + " to on in the server, the database and the user Gatehouse logs in as."));
    }

    DatabaseRefused newer(Throwable failure) {
        return new DatabaseRefused(
                new Refusal(
                        "DATABASE_SCHEMA",
                        "The schema of " + url.shown() + " is not one this version can use: " + reason(failure),
                        "Start the version of Gatehouse that last ran with it, or restore a backup made before."),
                failure);
    }

    /** The migration tool adds advice of its own, which would not help here. */
    private static String reason(Throwable failure) {
        String all = String.valueOf(failure.getMessage());
        return all.lines()
                .filter(line -> line.startsWith("Detected"))
                .findFirst()
                .or(() -> all.lines().findFirst())
                .orElse("no reason given");
    }

    private Refusal refusal(Optional<SQLException> failure) {
        int code = failure.map(SQLException::getErrorCode).orElse(0);
        if (url.isH2() && code == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return lock();
        }
        if (url.isH2() && DAMAGE.contains(code)) {
            return damaged("cannot be read");
        }
        return new Refusal(
                "DATABASE_UNREACHABLE",
                "The database " + url.shown() + " gives no connection: "
                        + failure.map(SQLException::getMessage).orElse("no reason given"),
                "Check DATABASE_URL, that the server runs and that the user may log in.");
    }

    private Refusal damaged(String how) {
        return new Refusal(
                "DATABASE_DAMAGED",
                "The database " + url.shown() + " " + how + ".",
                "Keep the file aside, put the last backup in its place (gatehouse restore FILE --force) and start again;"
                        + " what Hilt knows is read anew.");
    }

    private static Optional<SQLException> sql(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
