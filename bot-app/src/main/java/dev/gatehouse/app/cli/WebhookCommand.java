package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gatehouse webhook}: how Hilt's events get here. */
@Command(
        name = "webhook",
        description = "Registers this node's webhook at Hilt, gives it a new secret, and tries the way.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class WebhookCommand {
    private final SettingsLoader settings;

    public WebhookCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Command(
            name = "register",
            description = "Has Hilt send its events to PUBLIC_URL; the node keeps the secret.",
            mixinStandardHelpOptions = true)
    int register(@Mixin OwnerOption owner, @Mixin NodeOptions node) {
        return node.act(
                settings, AdminPath.of("webhook", "register").with("owner", owner.owner()), WebhookCommand::made);
    }

    @Command(
            name = "rotate",
            description = "Registers a second endpoint with a new secret; both count until --finish.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Option(names = "--finish", description = "Only the newest secret counts from now on.") boolean finish,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        AdminPath path = AdminPath.of("webhook", finish ? "finish" : "rotate").with("owner", owner.owner());
        return node.act(settings, path, finish ? WebhookCommand::finished : WebhookCommand::rotated);
    }

    @Command(
            name = "test",
            description = "Tries the way: the secret, the public address, and Hilt itself with a sandbox key.",
            mixinStandardHelpOptions = true)
    int test(@Mixin NodeOptions node) {
        return node.act(
                settings,
                AdminPath.of("webhook", "test"),
                answer -> answer.list("stations").stream()
                        .map(each -> (each.is("passed") ? "ok    " : "FAIL  ") + each.text("what") + ": "
                                + each.text("words"))
                        .collect(Collectors.joining("\n")));
    }

    @Command(
            name = "status",
            description = "The endpoints registered, the secrets that count, and when a delivery came last.",
            mixinStandardHelpOptions = true)
    int status(@Mixin NodeOptions node) {
        return node.see(settings, AdminPath.of("webhook"), WebhookCommand::status);
    }

    private static String made(NodeAnswer answer) {
        return "Hilt sends its events to " + answer.text("url") + " (endpoint " + answer.text("endpoint") + ").\n"
                + answer.text("where");
    }

    private static String rotated(NodeAnswer answer) {
        return made(answer) + "\n" + answer.text("secrets")
                + " secrets count now. Remove the old endpoint in Hilt's dashboard, an API key cannot;"
                + " then: gatehouse webhook rotate --finish.";
    }

    private static String finished(NodeAnswer answer) {
        return answer.text("forgotten") + " old secrets count no more; " + answer.text("secrets") + " do.";
    }

    private static String status(NodeAnswer answer) {
        String heard = answer.text("last_heard").isEmpty() ? "none since the node started" : answer.text("last_heard");
        String endpoints = answer.list("endpoints").stream()
                .map(each -> "endpoint " + (each.text("endpoint").isEmpty() ? "(unanswered)" : each.text("endpoint"))
                        + "  " + each.text("url") + "  " + each.text("at"))
                .collect(Collectors.joining("\n"));
        return "last delivery: " + heard + "\nsecrets that count: " + answer.text("secrets") + "\n"
                + (endpoints.isEmpty() ? "No endpoint was registered from here." : endpoints);
    }
}
