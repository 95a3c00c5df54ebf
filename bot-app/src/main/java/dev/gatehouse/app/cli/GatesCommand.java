package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse gates}: those there are, and what shall become of those that vanished. */
@Command(
        name = "gates",
        description = "Lists the gates, and decides about those that vanished from the settings.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class GatesCommand {
    private final SettingsLoader settings;

    public GatesCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Command(name = "list", description = "The gates, and the retired ones.", mixinStandardHelpOptions = true)
    int list(@Mixin NodeOptions node) {
        return node.see(settings, AdminPath.of("gates"), GatesCommand::page);
    }

    @Command(
            name = "take-back",
            description = "Takes the door of a retired gate from everybody it let in.",
            mixinStandardHelpOptions = true)
    int takeBack(
            @Parameters(index = "0", paramLabel = "GATE", description = "The retired gate.") String gate,
            @Option(names = "--holders", required = true, description = "How many hold its door, as list shows it.")
                    String holders,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        AdminPath path = AdminPath.of("gates", gate, "take-back")
                .with("holders", Optional.of(holders))
                .with("owner", owner.owner());
        return node.act(
                settings,
                path,
                answer -> "Taken back from " + answer.texts("holders").size() + ".");
    }

    @Command(
            name = "leave",
            description = "Leaves everybody where a retired gate let them in.",
            mixinStandardHelpOptions = true)
    int leave(
            @Parameters(index = "0", paramLabel = "GATE", description = "The retired gate.") String gate,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        AdminPath path = AdminPath.of("gates", gate, "leave").with("owner", owner.owner());
        return node.act(settings, path, answer -> answer.texts("holders").size() + " stay where they are.");
    }

    private static String page(NodeAnswer answer) {
        Stream<String> live = answer.list("gates").stream()
                .map(each -> "gate " + each.text("gate") + "  " + each.text("door") + "  " + each.text("title"));
        Stream<String> retired = answer.list("retired").stream().map(GatesCommand::retired);
        String page = Stream.concat(live, retired).collect(Collectors.joining("\n"));
        return page.isEmpty() ? "There is no gate." : page;
    }

    static String retired(NodeAnswer each) {
        return "retired gate " + each.text("gate") + "  " + each.text("door") + "  holders: " + each.number("holders")
                + "  since " + each.text("since");
    }
}
