package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gatehouse workspace accept}: a human says that another Hilt workspace is meant. */
@Command(
        name = "workspace",
        description = "Says which Hilt workspace the doors belong to.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class WorkspaceCommand {
    private final SettingsLoader settings;

    public WorkspaceCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Command(
            name = "accept",
            description = "Goes on with the workspace of the present Hilt key; until then every door is held.",
            mixinStandardHelpOptions = true)
    int accept(@Mixin NodeOptions node) {
        return node.act(
                settings,
                AdminPath.of("workspace", "accept"),
                answer -> "The doors belong to the " + (answer.is("sandbox") ? "sandbox " : "") + "workspace "
                        + answer.text("workspace") + " from now on.");
    }
}
