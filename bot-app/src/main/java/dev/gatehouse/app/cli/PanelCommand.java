package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse panel}: puts up a message with buttons for everybody of a place. */
@Command(
        name = "panel",
        description =
                "Posts a message with buttons to buy, to see the membership and receipts, and to write to support.",
        mixinStandardHelpOptions = true)
public final class PanelCommand implements Callable<Integer> {
    private final SettingsLoader settings;

    @Parameters(index = "0", paramLabel = "PLATFORM", description = "discord or telegram")
    private String platform = "";

    @Parameters(index = "1", paramLabel = "PLACE", description = "The number of the server or chat.")
    private String place = "";

    @Option(names = "--room", description = "The channel of a Discord server.")
    private Optional<String> room = Optional.empty();

    @Option(names = "--language", description = "en, es or ru; en by default.")
    private Optional<String> language = Optional.empty();

    @Mixin
    private OwnerOption owner = new OwnerOption();

    @Mixin
    private NodeOptions node = new NodeOptions();

    public PanelCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        AdminPath path = AdminPath.of("panel", platform, place)
                .with("room", room)
                .with("language", language)
                .with("owner", owner.owner());
        return node.act(settings, path, answer -> "Posted in room " + answer.text("room") + ".");
    }
}
