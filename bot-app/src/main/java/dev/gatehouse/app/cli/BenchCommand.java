package dev.gatehouse.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
        throw new CommandLine.ParameterException(line(), "Say what to measure: purchases or webhooks.");
    }

    @Command(
            name = "purchases",
            description = "The time from Hilt's webhook to Discord's role call.",
            mixinStandardHelpOptions = true)
    int purchases(
            @Option(names = "--count", defaultValue = "200", description = "Purchases; ${DEFAULT-VALUE} by default.")
                    int count,
            @Mixin TellingOptions telling) {
        require("--count", count);
        return mode.purchases(count, telling.asked());
    }

    @Command(
            name = "webhooks",
            description = "How fast webhooks are taken in for good, against a commit for each.",
            mixinStandardHelpOptions = true)
    int webhooks(
            @Option(names = "--count", defaultValue = "5000", description = "A round; ${DEFAULT-VALUE} by default.")
                    int count,
            @Option(
                            names = "--connections",
                            defaultValue = "64",
                            description = "That send side by side; ${DEFAULT-VALUE} by default.")
                    int connections,
            @Option(
                            names = "--rounds",
                            defaultValue = "5",
                            description = "Each measured both ways, in turn; ${DEFAULT-VALUE} by default.")
                    int rounds,
            @Mixin TellingOptions telling) {
        require("--count", count);
        require("--connections", connections);
        require("--rounds", rounds);
        return mode.webhooks(new BenchMode.Load(count, connections, rounds), telling.asked());
    }

    /** How a measurement is told. */
    static final class TellingOptions {
        @Option(names = "--json", description = "Prints the numbers, in nanoseconds.")
        private boolean json;

        @Option(names = "--write", paramLabel = "FILE", description = "Writes the page to this file too.")
        private @Nullable Path file;

        BenchMode.Telling asked() {
            return new BenchMode.Telling(json, Optional.ofNullable(file));
        }
    }

    private void require(String option, int number) {
        if (number < 1) {
            throw new CommandLine.ParameterException(line(), option + " must be at least 1.");
        }
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
