package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gatehouse members}: what is decided by hand about somebody. */
@Command(
        name = "members",
        description = "Lets somebody in, keeps them out, leaves them alone, or undoes a removal.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class MembersCommand {
    private final SettingsLoader settings;

    public MembersCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Command(name = "list", description = "Every exception that counts now.", mixinStandardHelpOptions = true)
    int list(@Mixin NodeOptions node) {
        return node.see(settings, AdminPath.of("members"), MembersCommand::exceptions);
    }

    @Command(name = "block", description = "Keeps somebody out, whatever was paid.", mixinStandardHelpOptions = true)
    int block(@Mixin OrderOptions order, @Mixin NodeOptions node) {
        return node.act(settings, order.path("block"), MembersCommand::exceptions);
    }

    @Command(name = "allow", description = "Lets somebody in without a membership.", mixinStandardHelpOptions = true)
    int allow(@Mixin OrderOptions order, @Mixin NodeOptions node) {
        return node.act(settings, order.path("allow"), MembersCommand::exceptions);
    }

    @Command(
            name = "exempt",
            description = "Leaves somebody alone: no door is opened or closed for them.",
            mixinStandardHelpOptions = true)
    int exempt(@Mixin OrderOptions order, @Mixin NodeOptions node) {
        return node.act(settings, order.path("exempt"), MembersCommand::exceptions);
    }

    @Command(
            name = "clear",
            description = "Ends every exception of somebody; Hilt's word counts again.",
            mixinStandardHelpOptions = true)
    int clear(@Mixin OrderOptions order, @Mixin NodeOptions node) {
        return node.act(settings, order.path("clear"), answer -> "Ended:\n" + exceptions(answer));
    }

    @Command(
            name = "undo",
            description = "Takes a removal of the last 24 hours back: lets the person in for 7 days and lifts a block.",
            mixinStandardHelpOptions = true)
    int undo(@Mixin OrderOptions order, @Mixin NodeOptions node) {
        return node.act(settings, order.path("undo"), MembersCommand::undone);
    }

    private static String undone(NodeAnswer answer) {
        return answer.list("undone").stream()
                .map(each -> "gate " + each.text("gate") + " open until " + each.text("until")
                        + (each.text("way_in").isEmpty() ? "" : ", the way in: " + each.text("way_in")))
                .collect(Collectors.joining("\n"));
    }

    private static String exceptions(NodeAnswer answer) {
        List<NodeAnswer> all = answer.list("exceptions");
        return all.isEmpty()
                ? "Nothing is decided by hand."
                : all.stream().map(MembersCommand::exception).collect(Collectors.joining("\n"));
    }

    static String exception(NodeAnswer each) {
        String end = each.text("end").isEmpty() ? "review " + each.text("review") : "until " + each.text("end");
        return each.text("kind") + "  " + each.text("account") + "  gate " + each.text("gate") + "  " + end + "  by "
                + each.text("owner") + ": " + each.text("reason");
    }
}
