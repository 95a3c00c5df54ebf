package dev.gatehouse.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gatehouse bench}. */
@Command(
        name = "bench",
        description = "Measures against local stand-ins; needs no account anywhere.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Runnable {
    private final BenchMode mode;

    @Spec
    private @Nullable CommandSpec spec;

    public BenchCommand(BenchMode mode) {
        this.mode = mode;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(line(), "Say what to measure: purchases.");
    }

    @Command(
            name = "purchases",
            description = "The time from Hilt's webhook to Discord's role call.",
            mixinStandardHelpOptions = true)
    int purchases(
            @Option(names = "--count", defaultValue = "200", description = "Purchases; ${DEFAULT-VALUE} by default.")
                    int count,
            @Option(names = "--json", description = "Prints the numbers, in nanoseconds.") boolean json,
            @Option(names = "--write", paramLabel = "FILE", description = "Writes the page to this file too.") @Nullable
                    Path file) {
        if (count < 1) {
            throw new CommandLine.ParameterException(line(), "--count must be at least 1.");
        }
        return mode.purchases(count, json, Optional.ofNullable(file));
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
