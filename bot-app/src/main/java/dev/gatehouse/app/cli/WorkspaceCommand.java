package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gatehouse workspace accept}: a human says that another Hilt workspace is meant. */
@Command(
        name = "workspace",
        description = "Says which Hilt workspace the doors belong to.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class WorkspaceCommand {
    private final SettingsLoader settings;

    @Spec
    private @Nullable CommandSpec spec;

    public WorkspaceCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Command(
            name = "accept",
            description = "Goes on with the workspace of the present Hilt key; until then every door is held.",
            mixinStandardHelpOptions = true)
    Integer accept(@Mixin ConfigOption config) {
        String answer = new AdminClient(settings.forAsking(config.file())).acceptWorkspace();
        Objects.requireNonNull(spec).commandLine().getOut().println(answer);
        return 0;
    }
}
