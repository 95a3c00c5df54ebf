package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gatehouse claims}: purchases somebody says are theirs. */
@Command(
        name = "claims",
        description = "Purchases made without an account, which somebody says are theirs.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ClaimsCommand {
    private final SettingsLoader settings;

    public ClaimsCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Command(name = "list", description = "Those that wait for you.", mixinStandardHelpOptions = true)
    int list(@Mixin NodeOptions node) {
        return node.see(settings, AdminPath.of("claims"), ClaimsCommand::page);
    }

    @Command(
            name = "assign",
            description = "The purchase is theirs: from now on it opens their doors.",
            mixinStandardHelpOptions = true)
    int assign(
            @Parameters(paramLabel = "CLAIM", description = "The claim, as list shows it.") String id,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        return node.act(
                settings, AdminPath.of("claims", id, "assign").with("owner", owner.owner()), ClaimsCommand::line);
    }

    @Command(name = "refuse", description = "It is not.", mixinStandardHelpOptions = true)
    int refuse(
            @Parameters(paramLabel = "CLAIM", description = "The claim, as list shows it.") String id,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        return node.act(
                settings, AdminPath.of("claims", id, "refuse").with("owner", owner.owner()), ClaimsCommand::line);
    }

    private static String page(NodeAnswer answer) {
        List<NodeAnswer> all = answer.list("claims");
        return all.isEmpty()
                ? "No claim waits."
                : all.stream().map(ClaimsCommand::line).collect(Collectors.joining("\n"));
    }

    private static String line(NodeAnswer claim) {
        return claim.text("claim") + "  " + claim.text("state") + "  " + claim.text("account") + "  membership "
                + claim.text("membership") + "  " + claim.text("at");
    }
}
