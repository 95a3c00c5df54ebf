package dev.gatehouse.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gatehouse soak}. */
@Command(
        name = "soak",
        description = "Wears a node down against local stand-ins; needs no account anywhere.",
        mixinStandardHelpOptions = true)
public final class SoakCommand implements Runnable {
    private final SoakMode mode;

    @Spec
    private @Nullable CommandSpec spec;

    public SoakCommand(SoakMode mode) {
        this.mode = mode;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(line(), "Say how: kill.");
    }

    @Command(
            name = "kill",
            description = "Kills a node under load, looks for what it acknowledged, and lets it go on.",
            mixinStandardHelpOptions = true)
    int kill(
            @Option(names = "--rounds", defaultValue = "20", description = "Kills; ${DEFAULT-VALUE} by default.")
                    int rounds,
            @Option(
                            names = "--db",
                            paramLabel = "DATABASE",
                            defaultValue = "h2",
                            description = "h2, or jdbc:postgresql://… of an empty database.")
                    String database,
            @Option(
                            names = "--tally",
                            paramLabel = "FILE",
                            defaultValue = "docs/soak-kill.json",
                            description = "Where the counts of all runs are kept; ${DEFAULT-VALUE} by default.")
                    Path tally,
            @Option(names = "--seed", description = "Draws the same kills again.") @Nullable Long seed) {
        if (rounds < 1) {
            throw new CommandLine.ParameterException(line(), "--rounds must be at least 1.");
        }
        if (!database.equals("h2") && !database.startsWith("jdbc:postgresql:")) {
            throw new CommandLine.ParameterException(line(), "--db is h2 or begins with jdbc:postgresql:");
        }
        return mode.kill(rounds, database, tally, seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
