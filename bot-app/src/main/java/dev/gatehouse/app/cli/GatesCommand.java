package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse gates}: those there are, and what shall become of those that vanished. */
@Command(
        name = "gates",
        description =
                "Sets gates up, changes, pauses and ends them; decides about those that vanished from the settings.",
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
            description = {
                "Takes the door of a retired gate from everybody it let in, after an hour;",
                "until then --recall calls it off."
            },
            mixinStandardHelpOptions = true)
    int takeBack(
            @Parameters(index = "0", paramLabel = "GATE", description = "The retired gate.") String gate,
            @Option(names = "--holders", paramLabel = "N", description = "How many hold its door, as list shows it.")
                    Optional<String> holders,
            @Option(names = "--recall", description = "Calls taking back off.") boolean recall,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        if (recall) {
            AdminPath path = AdminPath.of("gates", gate, "recall").with("owner", owner.owner());
            return node.act(settings, path, answer -> "Called off: everybody stays where they are.");
        }
        AdminPath path = AdminPath.of("gates", gate, "take-back")
                .with("holders", holders)
                .with("owner", owner.owner());
        return node.act(
                settings,
                path,
                answer -> "The door is taken back at " + answer.text("at") + ". Until then this calls it off:"
                        + "\n  gatehouse gates take-back " + gate + " --recall");
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

    @Command(
            name = "set-up",
            description = "Sets up a gate, or shows what must be mended first; opens it with --open.",
            mixinStandardHelpOptions = true)
    int setUp(
            @Mixin DeskOptions desk,
            @Option(names = "--open", description = "Opens it: it sells and lets in from now on.") boolean open,
            @Mixin NodeOptions node) {
        return node.act(settings, desk.path("setup").with("open", yes(open)), DeskOptions::page);
    }

    @Command(
            name = "edit",
            description = "Shows what other products or another mode would change; keeps it with --save.",
            mixinStandardHelpOptions = true)
    int edit(
            @Mixin DeskOptions desk,
            @Option(names = "--save", description = "Keeps it.") boolean save,
            @Mixin NodeOptions node) {
        return node.act(settings, desk.path("edit").with("save", yes(save)), DeskOptions::page);
    }

    @Command(name = "pause", description = "Sells nothing for now.", mixinStandardHelpOptions = true)
    int pause(@Mixin DeskOptions desk, @Mixin NodeOptions node) {
        return node.act(settings, desk.path("pause"), DeskOptions::page);
    }

    @Command(name = "resume", description = "Sells again.", mixinStandardHelpOptions = true)
    int resume(@Mixin DeskOptions desk, @Mixin NodeOptions node) {
        return node.act(settings, desk.path("resume"), DeskOptions::page);
    }

    @Command(
            name = "retire",
            description = {
                "Ends a gate: everybody stays with --keep, or loses the door with --count as it was shown.",
                "The door is taken back after an hour; until then --recall calls it off."
            },
            mixinStandardHelpOptions = true)
    int retire(
            @Mixin DeskOptions desk,
            @Option(names = "--keep", description = "Everybody keeps the door.") boolean keep,
            @Option(names = "--recall", description = "Calls taking back off.") boolean recall,
            @Mixin NodeOptions node) {
        AdminPath path = desk.path("remove").with("keep", yes(keep)).with("recall", yes(recall));
        return node.act(settings, path, DeskOptions::page);
    }

    @Command(
            name = "opening-day",
            description =
                    "Has a free group become one for members on a day; kept with --save, called off with --day off.",
            mixinStandardHelpOptions = true)
    int openingDay(
            @Mixin DeskOptions desk,
            @Option(names = "--day", paramLabel = "DAY", description = "Such as 2026-12-31.") Optional<String> day,
            @Option(names = "--exempt", paramLabel = "ID", split = ",", description = "Who may stay.") @Nullable
                    List<String> exempt,
            @Option(names = "--save", description = "Keeps it.") boolean save,
            @Mixin NodeOptions node) {
        AdminPath path = desk.path("opening-day")
                .with("day", day)
                .with("exempt", joined(exempt))
                .with("save", yes(save));
        return node.act(settings, path, DeskOptions::page);
    }

    @Command(
            name = "plan-change",
            description = "Sells one product in the place of another, and nobody loses the door; kept with --save.",
            mixinStandardHelpOptions = true)
    int planChange(
            @Mixin DeskOptions desk,
            @Option(
                            names = "--from",
                            paramLabel = "PRODUCT",
                            description = "Sold no longer; who has it keeps the door.")
                    Optional<String> from,
            @Option(names = "--to", paramLabel = "PRODUCT", description = "Sold in its place.") Optional<String> to,
            @Option(names = "--back", paramLabel = "PRODUCT", description = "Sells this one again.")
                    Optional<String> back,
            @Option(names = "--save", description = "Keeps it.") boolean save,
            @Mixin NodeOptions node) {
        AdminPath path = desk.path("plan-change")
                .with("from", from)
                .with("to", to)
                .with("back", back)
                .with("save", yes(save));
        return node.act(settings, path, DeskOptions::page);
    }

    private static Optional<String> yes(boolean set) {
        return set ? Optional.of("yes") : Optional.empty();
    }

    private static Optional<String> joined(@Nullable List<String> several) {
        return several == null ? Optional.empty() : Optional.of(String.join(",", several));
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
                + "  since " + each.text("since")
                + (each.text("taken_back_at").isEmpty() ? "" : "  taken back at " + each.text("taken_back_at"));
    }
}
