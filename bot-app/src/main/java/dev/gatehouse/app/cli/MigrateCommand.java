package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseRefused;
import dev.gatehouse.store.Transfer;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gatehouse migrate}. */
@Command(
        name = "migrate",
        description = "Moves everything from the embedded database to an empty PostgreSQL; the node must be stopped.",
        mixinStandardHelpOptions = true)
public final class MigrateCommand implements Callable<Integer> {
    private final SettingsLoader settings;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--to",
            paramLabel = "URL",
            required = true,
            description = "jdbc:postgresql://host/name?user=…&password=…, an empty database.")
    private String to = "";

    public MigrateCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        if (!to.startsWith("jdbc:postgresql:")) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--to begins with jdbc:postgresql:");
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Database source = Database.openExisting(
                        settings.forDatabase(config.file()).url());
                Database target = Database.open(to)) {
            long rows = new Transfer(source, target, line -> {
                        out.println(line);
                        out.flush();
                    })
                    .run();
            out.printf("%d rows moved and counted. Set DATABASE_URL to the new address and start the node;%n", rows);
            out.println("the old database is left as it was.");
            out.flush();
        } catch (DatabaseRefused refused) {
            throw RefusedException.beforeStart(refused.refusal());
        }
        return 0;
    }
}
