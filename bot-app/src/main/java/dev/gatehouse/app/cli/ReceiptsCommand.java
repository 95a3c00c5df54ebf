package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse receipts}: Hilt's proofs of payments. */
@Command(
        name = "receipts",
        description = "Hilt's proofs of payments, and whether it still vouches for one.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ReceiptsCommand {
    private final SettingsLoader settings;

    public ReceiptsCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Command(
            name = "list",
            description = "A page of receipts, with where to verify each.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--text", description = "Part of an id, a transaction or a title.") Optional<String> text,
            @Option(names = "--product", description = "Of one product.") Optional<String> product,
            @Option(names = "--page", description = "100 a page; the first by default.") Optional<String> page,
            @Mixin NodeOptions node) {
        AdminPath path = AdminPath.of("receipts")
                .with("text", text)
                .with("product", product)
                .with("page", page);
        return node.see(settings, path, ReceiptsCommand::page);
    }

    @Command(name = "verify", description = "Has Hilt check one.", mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "RECEIPT", description = "The receipt's id, as list shows it.") String id,
            @Mixin NodeOptions node) {
        return node.see(
                settings,
                AdminPath.of("receipts", id, "verify"),
                answer -> answer.is("valid") ? "Hilt vouches for it." : "Hilt does NOT vouch for it.");
    }

    private static String page(NodeAnswer answer) {
        List<NodeAnswer> all = answer.list("receipts");
        return all.isEmpty()
                ? "Hilt shows no receipt there."
                : all.stream().map(ReceiptsCommand::line).collect(Collectors.joining("\n"));
    }

    private static String line(NodeAnswer each) {
        return each.text("at") + "  " + each.text("amount") + "  " + each.text("title") + "  " + each.text("receipt")
                + "  " + each.text("verify");
    }
}
