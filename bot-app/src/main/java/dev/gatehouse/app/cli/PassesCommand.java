package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse passes}: codes that let guests in until a date. */
@Command(
        name = "passes",
        description = "Makes and ends guest passes: codes that open one gate to a few people until a date.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class PassesCommand {
    private final SettingsLoader settings;

    public PassesCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Command(name = "make", description = "Makes a pass; its code is shown this once.", mixinStandardHelpOptions = true)
    int make(
            @Option(names = "--gate", required = true, description = "The gate it opens.") String gate,
            @Option(names = "--uses", defaultValue = "1", description = "People; ${DEFAULT-VALUE} by default.")
                    String uses,
            @Option(names = "--days", description = "Ends after so many days.") Optional<String> days,
            @Option(names = "--until", description = "Ends then, such as 2026-12-31T18:00:00Z.") Optional<String> until,
            @Option(names = "--reason", description = "For whom it is.") Optional<String> reason,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        AdminPath path = AdminPath.of("passes")
                .with("gate", Optional.of(gate))
                .with("uses", Optional.of(uses))
                .with("days", days)
                .with("until", until)
                .with("reason", reason)
                .with("owner", owner.owner());
        return node.act(settings, path, made -> line(made) + "\ncode: " + made.text("code"));
    }

    @Command(name = "list", description = "Every pass, used or not.", mixinStandardHelpOptions = true)
    int list(@Mixin NodeOptions node) {
        return node.see(settings, AdminPath.of("passes"), PassesCommand::page);
    }

    @Command(name = "use", description = "Lets somebody in by a pass.", mixinStandardHelpOptions = true)
    int use(
            @Parameters(index = "0", paramLabel = "CODE", description = "The code of the pass.") String code,
            @Parameters(index = "1", paramLabel = "PLATFORM", description = "discord or telegram") String platform,
            @Parameters(index = "2", paramLabel = "ID", description = "The person's numeric id there.") String id,
            @Mixin NodeOptions node) {
        return node.act(settings, AdminPath.of("passes", "use", platform, id), code, PassesCommand::line);
    }

    @Command(
            name = "end",
            description = "Lets nobody else in by a pass; who is in stays until its date.",
            mixinStandardHelpOptions = true)
    int end(
            @Parameters(index = "0", paramLabel = "PASS", description = "Its name, as list shows it.") String name,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        return node.act(
                settings, AdminPath.of("passes", "end", name).with("owner", owner.owner()), PassesCommand::line);
    }

    private static String page(NodeAnswer answer) {
        List<NodeAnswer> all = answer.list("passes");
        return all.isEmpty()
                ? "No guest pass was made."
                : all.stream().map(PassesCommand::line).collect(Collectors.joining("\n"));
    }

    private static String line(NodeAnswer pass) {
        return pass.text("pass") + "  gate " + pass.text("gate") + "  used " + pass.text("used") + " of "
                + pass.text("uses") + "  until " + pass.text("end") + "  by " + pass.text("owner") + ": "
                + pass.text("reason");
    }
}
