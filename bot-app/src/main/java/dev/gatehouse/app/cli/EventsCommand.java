package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gatehouse events}: what Hilt sent, as the running node keeps it. */
@Command(
        name = "events",
        description = "Shows the events that Hilt sent, and has one looked into anew.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class EventsCommand implements Runnable {
    private final SettingsLoader settings;

    @Spec
    private @Nullable CommandSpec spec;

    public EventsCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(line(), "Say what to do: list, show or replay.");
    }

    @Command(name = "list", description = "Lists the newest events.", mixinStandardHelpOptions = true)
    Integer list(
            @Mixin ConfigOption config,
            @Option(names = "--state", paramLabel = "STATE", description = "Only pending, settled or quarantined ones.")
                    @Nullable
                    EventState state,
            @Option(names = "--limit", defaultValue = "50", description = "So many; ${DEFAULT-VALUE} by default.")
                    int limit,
            @Option(names = "--json", description = "Prints the node's answer as it is.") boolean json) {
        String answer = client(config)
                .see(AdminPath.of("events")
                        .with("limit", Optional.of(Integer.toString(limit)))
                        .with("state", Optional.ofNullable(state).map(Enum::name)));
        return print(json ? answer : StoredEvent.all(answer));
    }

    @Command(name = "show", description = "Shows one event and its body.", mixinStandardHelpOptions = true)
    Integer show(
            @Mixin ConfigOption config,
            @Parameters(paramLabel = "ID", description = "Its id, as list shows it.") String id,
            @Option(names = "--json", description = "Prints the node's answer as it is.") boolean json) {
        String answer = client(config).see(AdminPath.of("events", id));
        return print(json ? answer : StoredEvent.one(answer));
    }

    @Command(
            name = "replay",
            description = "Looks into one event anew, whatever came of it; repeating it gives nothing twice.",
            mixinStandardHelpOptions = true)
    Integer replay(
            @Mixin ConfigOption config,
            @Parameters(paramLabel = "ID", description = "Its id, as list shows it.") String id,
            @Option(names = "--json", description = "Prints the node's answer as it is.") boolean json) {
        String answer = client(config).act(AdminPath.of("events", id, "replay"), "");
        return print(json ? answer : "The node looks into " + id + " anew; see: gatehouse events show " + id);
    }

    /** As the node knows them. */
    enum EventState {
        PENDING,
        SETTLED,
        QUARANTINED
    }

    private AdminClient client(ConfigOption config) {
        return new AdminClient(settings.forAsking(config.file()));
    }

    private Integer print(String text) {
        line().getOut().println(text);
        line().getOut().flush();
        return CommandLine.ExitCode.OK;
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
