package dev.gatehouse.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gatehouse rehearse}. */
@Command(
        name = "rehearse",
        description = "Plays a whole membership against local stand-ins; needs no account anywhere.",
        mixinStandardHelpOptions = true)
public final class RehearseCommand implements Callable<Integer> {
    private final RehearseMode mode;

    @Option(
            names = "--only",
            paramLabel = "STEP",
            arity = "1..*",
            split = ",",
            description = "Plays only these steps, and what they need to come first.")
    private List<String> only = List.of();

    @Option(
            names = "--table",
            description = "Plays ordinary failures, and prints what other open bots do in each beside what was seen.")
    private boolean table;

    public RehearseCommand(RehearseMode mode) {
        this.mode = mode;
    }

    @Override
    public Integer call() {
        return table ? mode.table() : mode.rehearse(List.copyOf(only));
    }
}
