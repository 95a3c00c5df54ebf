package dev.gatehouse.app.cli;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.app.settings.SettingsException;
import dev.gatehouse.app.settings.SettingsProblem;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in a person's words: code, sentence, next step. Only a fault of ours leaves a stack trace, in the log. */
final class Apology implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Apology.class);

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult typed) throws Exception {
        PrintWriter err = line.getErr();
        if (e instanceof CommandLine.ParameterException) {
            throw e;
        }
        if (e instanceof SettingsException settings) {
            say(err, settings);
            return ExitCode.USAGE;
        }
        if (e instanceof RefusedException refused) {
            say(err, refused.refusal());
            return refused.exitCode();
        }
        LOG.error("{} failed", line.getCommandName(), e);
        say(
                err,
                new Refusal(
                        "UNEXPECTED",
                        "Something failed that should not (" + e.getClass().getSimpleName() + ").",
                        "The log above says where; please report it with those lines."));
        return ExitCode.SOFTWARE;
    }

    private static void say(PrintWriter err, SettingsException settings) {
        int count = settings.problems().size();
        err.printf("SETTINGS_WRONG: nothing was started, %d %s to correct:%n", count, count == 1 ? "thing" : "things");
        for (SettingsProblem problem : settings.problems()) {
            err.printf("%n  %s %s%n", problem.key(), problem.wrong());
            err.printf("    example: %s%n", problem.example().replace("\n", System.lineSeparator() + "             "));
        }
        err.flush();
    }

    private static void say(PrintWriter err, Refusal refusal) {
        err.printf("%s: %s%n%s%n", refusal.code(), refusal.sentence(), refusal.nextStep());
        err.flush();
    }
}
