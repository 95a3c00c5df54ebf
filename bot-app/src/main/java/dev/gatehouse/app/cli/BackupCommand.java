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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gatehouse backup}: the running node writes the copy; where none runs, this command does. */
@Command(
        name = "backup",
        description = "Writes a copy of the embedded database, while the node runs or not.",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    private final SettingsLoader settings;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "Must not be there yet; a zip file.")
    private Path file = Path.of("gatehouse.zip");

    public BackupCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        Path whole = file.toAbsolutePath().normalize();
        try {
            new AdminClient(settings.forAsking(config.file())).backUp(whole);
        } catch (RefusedException refused) {
            if (!refused.refusal().code().equals(AdminClient.NOT_RUNNING)) {
                throw refused;
            }
            backUp(whole);
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("Written: " + whole);
        out.flush();
        return 0;
    }

    private void backUp(Path whole) {
        try (Database database =
                Database.openExisting(settings.forDatabase(config.file()).url())) {
            database.backUp(whole);
        } catch (DatabaseRefused refused) {
            throw RefusedException.beforeStart(refused.refusal());
        }
    }
}
