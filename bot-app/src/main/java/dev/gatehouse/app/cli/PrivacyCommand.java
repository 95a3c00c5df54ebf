package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gatehouse privacy}: what is kept of somebody. */
@Command(
        name = "privacy",
        description = "Shows all that is kept of somebody, or forgets it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class PrivacyCommand {
    private final SettingsLoader settings;

    public PrivacyCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Command(name = "export", description = "Every row kept of an account.", mixinStandardHelpOptions = true)
    int export(
            @Parameters(index = "0", paramLabel = "PLATFORM", description = "discord or telegram") String platform,
            @Parameters(index = "1", paramLabel = "ID", description = "The person's numeric id there.") String id,
            @Mixin NodeOptions node) {
        return node.see(
                settings,
                AdminPath.of("privacy", platform, id),
                answer -> answer.texts("rows").isEmpty()
                        ? "Nothing is kept of " + answer.text("account") + "."
                        : String.join("\n", answer.texts("rows")));
    }

    @Command(
            name = "erase",
            description = "Forgets an account, but not what a live membership rests on.",
            mixinStandardHelpOptions = true)
    int erase(
            @Parameters(index = "0", paramLabel = "PLATFORM", description = "discord or telegram") String platform,
            @Parameters(index = "1", paramLabel = "ID", description = "The person's numeric id there.") String id,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        return node.act(
                settings,
                AdminPath.of("privacy", platform, id, "erase").with("owner", owner.owner()),
                answer -> answer.text("rows") + " rows forgotten"
                        + (answer.is("live") ? "; a membership is live and is kept while it lasts." : "."));
    }
}
