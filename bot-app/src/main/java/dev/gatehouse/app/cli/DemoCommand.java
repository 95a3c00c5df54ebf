package dev.gatehouse.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gatehouse demo}. */
@Command(
        name = "demo",
        description = "Shows everything on one page in the browser; needs no account anywhere.",
        footer = {"", "GATEHOUSE_DEMO_PORT moves the page; every other port is found free."},
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    private final DemoMode mode;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keeps the bot's data in this new or empty folder; otherwise it goes when the demo ends.")
    private @Nullable Path data;

    @Option(names = "--no-browser", description = "Only prints the address.")
    private boolean quiet;

    public DemoCommand(DemoMode mode) {
        this.mode = mode;
    }

    @Override
    public Integer call() {
        return mode.demo(Optional.ofNullable(data), !quiet);
    }
}
