package dev.gatehouse.app.cli;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.app.settings.SettingsLoader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse places}: which servers and groups are served. */
@Command(
        name = "places",
        description = "Lets admins of servers and groups have them served, and leaves such places.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class PlacesCommand {
    private final SettingsLoader settings;

    public PlacesCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Command(
            name = "invite",
            description = "Makes a code for an admin, who types it in their server or group; it is shown this once.",
            mixinStandardHelpOptions = true)
    int invite(@Mixin OwnerOption owner, @Mixin NodeOptions node) {
        return node.act(
                settings,
                AdminPath.of("places", "invite").with("owner", owner.owner()),
                made -> "code: " + made.text("code") + "\nuntil " + made.text("until")
                        + "\nAn admin types it in their server or group: /gate claim.");
    }

    @Command(name = "serve", description = "Serves a place, without a code.", mixinStandardHelpOptions = true)
    int serve(
            @Parameters(index = "0", paramLabel = "PLATFORM", description = "discord or telegram") String platform,
            @Parameters(index = "1", paramLabel = "ID", description = "The server's or group's number.") String id,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        return node.act(
                settings,
                AdminPath.of("places", platform, id, "serve").with("owner", owner.owner()),
                place -> place.text("place") + " is served from now on.");
    }

    @Command(name = "list", description = "The places that are served.", mixinStandardHelpOptions = true)
    int list(@Mixin NodeOptions node) {
        return node.see(settings, AdminPath.of("places"), PlacesCommand::page);
    }

    @Command(
            name = "leave",
            description = "Serves a place no more. Its gates end; say what becomes of whoever they let in.",
            mixinStandardHelpOptions = true)
    int leave(
            @Parameters(index = "0", paramLabel = "PLATFORM", description = "discord or telegram") String platform,
            @Parameters(index = "1", paramLabel = "ID", description = "The server's or group's number.") String id,
            @Option(names = "--keep", description = "Everybody keeps what they have.") boolean keep,
            @Option(names = "--take-back", description = "Everybody loses it, after an hour.") boolean takeBack,
            @Option(names = "--holders", description = "With --take-back: how many that is.") Optional<String> holders,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        if (keep == takeBack) {
            throw new RefusedException(new Refusal(
                    "SAY_WHICH",
                    "It is not said what becomes of whoever the gates there let in.",
                    "Add --keep, or --take-back with --holders and how many they are."));
        }
        AdminPath path = AdminPath.of("places", platform, id, keep ? "keep" : "take-back")
                .with("holders", holders)
                .with("owner", owner.owner());
        return node.act(settings, path, answer -> left(answer, platform + " " + id));
    }

    private static String left(NodeAnswer answer, String place) {
        int holders = answer.texts("holders").size();
        if (answer.text("at").isEmpty()) {
            return "The place is served no more; people who keep what they have: " + holders + ".";
        }
        return "Doors are taken back at " + answer.text("at") + "; people who lose them: " + holders + "."
                + "\nUntil then this calls it off, gate by gate:\n  gatehouse gates retire " + place + " --recall"
                + "\nAfterwards this leaves the place:\n  gatehouse places leave " + place + " --keep";
    }

    private static String page(NodeAnswer answer) {
        List<NodeAnswer> all = answer.list("places");
        return all.isEmpty()
                ? "No place is served yet. Make a code with: gatehouse places invite."
                : all.stream().map(PlacesCommand::line).collect(Collectors.joining("\n"));
    }

    private static String line(NodeAnswer place) {
        String since = place.text("since");
        String name = place.text("name");
        return place.text("place") + (name.equals(place.text("place")) ? "" : "  " + name) + "  by " + place.text("by")
                + (since.isEmpty() ? "" : " since " + since);
    }
}
