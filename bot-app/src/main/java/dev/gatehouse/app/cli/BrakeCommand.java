package dev.gatehouse.app.cli;

import dev.gatehouse.access.Platform;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.app.settings.SettingsLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gatehouse brake release}: a human has looked at what surprised, and lets go. */
@Command(
        name = "brake",
        description = "Lets removals go on at a place where too many surprised.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class BrakeCommand {
    private final SettingsLoader settings;

    public BrakeCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Command(
            name = "release",
            description = "Lets the removals of a place go on; see before with: gatehouse dry-run --place PLACE",
            mixinStandardHelpOptions = true)
    int release(
            @Parameters(index = "0", paramLabel = "PLACE", description = "Such as discord:1100000000000000001.")
                    String place,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        String[] parts = place.split(":", 2);
        if (parts.length < 2 || Platform.ofWord(parts[0]).isEmpty()) {
            throw new RefusedException(new Refusal(
                    "NO_PLACE",
                    "'" + place + "' is no place.",
                    "Write it as owed shows it, such as discord:1100000000000000001."));
        }
        AdminPath path = AdminPath.of("brake", parts[0], parts[1], "release").with("owner", owner.owner());
        return node.act(
                settings,
                path,
                answer -> answer.text("place") + ": released; " + answer.number("released") + " removals go on.");
    }
}
