package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse members}: what Hilt knows of somebody, and what is decided by hand about them. */
@Command(
        name = "members",
        description = "Looks somebody up, gives them days, lets them in, keeps them out, or undoes a removal.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class MembersCommand {
    private final SettingsLoader settings;

    public MembersCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Command(name = "list", description = "Every exception that counts now.", mixinStandardHelpOptions = true)
    int list(@Mixin NodeOptions node) {
        return node.see(settings, AdminPath.of("members"), HandLines::exceptions);
    }

    @Command(name = "block", description = "Keeps somebody out, whatever was paid.", mixinStandardHelpOptions = true)
    int block(@Mixin OrderOptions order, @Mixin NodeOptions node) {
        return node.act(settings, order.path("block"), HandLines::exceptions);
    }

    @Command(name = "allow", description = "Lets somebody in without a membership.", mixinStandardHelpOptions = true)
    int allow(@Mixin OrderOptions order, @Mixin NodeOptions node) {
        return node.act(settings, order.path("allow"), HandLines::exceptions);
    }

    @Command(
            name = "exempt",
            description = "Leaves somebody alone: no door is opened or closed for them.",
            mixinStandardHelpOptions = true)
    int exempt(@Mixin OrderOptions order, @Mixin NodeOptions node) {
        return node.act(settings, order.path("exempt"), HandLines::exceptions);
    }

    @Command(
            name = "clear",
            description = "Ends every exception of somebody; Hilt's word counts again.",
            mixinStandardHelpOptions = true)
    int clear(@Mixin OrderOptions order, @Mixin NodeOptions node) {
        return node.act(settings, order.path("clear"), answer -> "Ended:\n" + HandLines.exceptions(answer));
    }

    @Command(
            name = "undo",
            description = "Takes a removal of the last 24 hours back: lets the person in for 7 days and lifts a block.",
            mixinStandardHelpOptions = true)
    int undo(@Mixin OrderOptions order, @Mixin NodeOptions node) {
        return node.act(settings, order.path("undo"), HandLines::undone);
    }

    @Command(
            name = "lookup",
            description = "Memberships at Hilt by an account's number or handle, a wallet, or a payment's transaction.",
            mixinStandardHelpOptions = true)
    int lookup(@ArgGroup(multiplicity = "1") Sought sought, @Mixin NodeOptions node) {
        AdminPath path =
                AdminPath.of("sales").with("by", Optional.of(sought.by())).with("value", sought.value());
        return node.see(settings, path, SaleLines::sales);
    }

    @Command(
            name = "renewal",
            description = "The links with which a membership is renewed or taken up again.",
            mixinStandardHelpOptions = true)
    int renewal(
            @Parameters(paramLabel = "MEMBERSHIP", description = "The membership's id at Hilt, as lookup shows it.")
                    String id,
            @Mixin NodeOptions node) {
        return node.see(
                settings,
                AdminPath.of("sales", id, "renewal"),
                answer -> answer.text("title") + ", " + answer.text("amount") + "\nrenew: " + answer.text("renew")
                        + "\ntake up again: " + answer.text("reactivate"));
    }

    @Command(
            name = "gift",
            description = "Gives days to a membership at Hilt, once however often it is asked.",
            mixinStandardHelpOptions = true)
    int gift(
            @Parameters(
                            index = "0",
                            paramLabel = "MEMBERSHIP",
                            description = "The membership's id at Hilt, as lookup shows it.")
                    String id,
            @Parameters(index = "1", paramLabel = "DAYS", description = "How many.") String days,
            @Option(names = "--note", description = "For the workspace's own history.") Optional<String> note,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        AdminPath path = AdminPath.of("sales", id, "gift")
                .with("days", Optional.of(days))
                .with("note", note)
                .with("owner", owner.owner());
        return node.act(settings, path, SaleLines::gift);
    }

    @Command(name = "gifts", description = "The gifts made, the newest first.", mixinStandardHelpOptions = true)
    int gifts(@Mixin NodeOptions node) {
        return node.see(settings, AdminPath.of("gifts"), MembersCommand::gifts);
    }

    @Command(
            name = "gift-settle",
            description = "Says what became of a gift that had no answer, as Hilt's dashboard shows it.",
            mixinStandardHelpOptions = true)
    int settle(
            @Parameters(paramLabel = "GIFT", description = "The gift, as gifts shows it.") String id,
            @Option(names = "--given", negatable = true, required = true, description = "Whether it was.")
                    boolean given,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        AdminPath path = AdminPath.of("gifts", id, "settle")
                .with("given", Optional.of(Boolean.toString(given)))
                .with("owner", owner.owner());
        return node.act(settings, path, SaleLines::gift);
    }

    @Command(
            name = "assign",
            description = "Gives a membership that Hilt knows under a wallet or a typed name to an account.",
            mixinStandardHelpOptions = true)
    int assign(
            @Parameters(
                            index = "0",
                            paramLabel = "MEMBERSHIP",
                            description = "The membership's id at Hilt, as lookup shows it.")
                    String membership,
            @Parameters(index = "1", paramLabel = "PLATFORM", description = "discord or telegram") String platform,
            @Parameters(index = "2", paramLabel = "ID", description = "The person's numeric id there.") String id,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        AdminPath path = AdminPath.of("assign", membership, platform, id).with("owner", owner.owner());
        return node.act(
                settings, path, answer -> answer.text("membership") + " is " + answer.text("account") + "'s now.");
    }

    @Command(
            name = "unassign",
            description = "Takes back a membership that was given to the wrong account.",
            mixinStandardHelpOptions = true)
    int unassign(
            @Parameters(paramLabel = "MEMBERSHIP", description = "The membership's id at Hilt, as lookup shows it.")
                    String membership,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        AdminPath path = AdminPath.of("unassign", membership).with("owner", owner.owner());
        return node.act(
                settings,
                path,
                answer -> answer.text("membership") + " is no longer " + answer.text("account") + "'s.");
    }

    /** One of three. */
    static final class Sought {
        @Option(names = "--identity", description = "An account's number, or a handle as it was typed.")
        private @Nullable String identity;

        @Option(names = "--wallet", description = "The wallet that paid.")
        private @Nullable String wallet;

        @Option(names = "--transaction", description = "A payment's transaction on the chain.")
        private @Nullable String transaction;

        String by() {
            return identity != null ? "identity" : wallet != null ? "wallet" : "transaction";
        }

        Optional<String> value() {
            return Stream.of(
                            Optional.ofNullable(identity),
                            Optional.ofNullable(wallet),
                            Optional.ofNullable(transaction))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    @Command(
            name = "export",
            description = "Writes everybody to a file: CSV by the ending .csv, JSON lines by any other.",
            mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "FILE", description = "Is overwritten.") Path file,
            @Option(names = "--gate", paramLabel = "GATE", description = "One gate; all without it.")
                    Optional<String> gate,
            @Mixin NodeOptions node) {
        return new MemberLists(settings, node).out(file, gate);
    }

    @Command(
            name = "import",
            description = "Takes members from before in from such a file; what counts already is left as it is.",
            mixinStandardHelpOptions = true)
    int take(
            @Parameters(paramLabel = "FILE", description = "At least the headings account and gate.") Path file,
            @Option(names = "--dry-run", description = "Only says what would become of it.") boolean dryRun,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        return new MemberLists(settings, node).in(file, dryRun, owner.owner());
    }

    private static String gifts(NodeAnswer answer) {
        String page = answer.list("gifts").stream().map(SaleLines::gift).collect(Collectors.joining("\n"));
        return page.isEmpty() ? "No days were given from here." : page;
    }
}
