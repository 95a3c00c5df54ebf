package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseRefused;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gatehouse restore}. */
@Command(
        name = "restore",
        description = "Puts a backup in the place of the embedded database; the node must be stopped.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    private final SettingsLoader settings;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "What gatehouse backup wrote.")
    private Path file = Path.of("gatehouse.zip");

    @Option(names = "--force", description = "Takes the place of a database that is there; that one is kept beside it.")
    private boolean force;

    public RestoreCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        String url = settings.forDatabase(config.file()).url();
        try {
            Database.restore(url, file.toAbsolutePath().normalize(), force);
        } catch (DatabaseRefused refused) {
            throw RefusedException.beforeStart(refused.refusal());
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("Restored. Start the node: whatever happened since the backup it asks of Hilt anew, and nobody is"
                + " removed before Hilt has answered.");
        out.flush();
        return 0;
    }
}
