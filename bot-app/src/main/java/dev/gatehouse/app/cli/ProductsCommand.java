package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse products}: what is sold at Hilt. */
@Command(
        name = "products",
        description = "Shows, makes and archives products at Hilt.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ProductsCommand {
    private final SettingsLoader settings;

    public ProductsCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Command(name = "list", description = "Every product of the workspace.", mixinStandardHelpOptions = true)
    int list(@Mixin NodeOptions node) {
        return node.see(settings, AdminPath.of("products"), ProductsCommand::page);
    }

    @Command(name = "show", description = "One product, and the gates it opens.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "PRODUCT", description = "The product's id, as list shows it.") String id,
            @Mixin NodeOptions node) {
        return node.see(settings, AdminPath.of("products", id), ProductsCommand::whole);
    }

    @Command(
            name = "create",
            description = "Makes a product for one platform, whose door Gatehouse alone opens. Shows it first.",
            mixinStandardHelpOptions = true)
    int create(
            @Parameters(index = "0", paramLabel = "PLATFORM", description = "discord or telegram") String platform,
            @Parameters(index = "1", paramLabel = "TITLE", description = "What buyers see.") String title,
            @Option(names = "--price", required = true, description = "In USDC, such as 29 or 0.20.") String price,
            @Option(names = "--wallet", required = true, description = "The Solana wallet to be paid to.")
                    String wallet,
            @Option(names = "--days", defaultValue = "30", description = "Paid by one payment; 30 by default.")
                    String days,
            @Option(names = "--grace", defaultValue = "3", description = "Days kept after the end; 3 by default.")
                    String grace,
            @Option(names = "--remind", defaultValue = "7,2,1", description = "Days before the end; 7,2,1 by default.")
                    String remind,
            @Option(names = "--return-to", description = "Where the checkout leads afterwards.")
                    Optional<String> returnTo,
            @Option(names = "--yes", description = "Makes it; without it is only shown.") boolean yes,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        AdminPath path = AdminPath.of(yes ? "products" : "product-plan")
                .with("platform", Optional.of(platform))
                .with("title", Optional.of(title))
                .with("price", Optional.of(price))
                .with("wallet", Optional.of(wallet))
                .with("days", Optional.of(days))
                .with("grace", Optional.of(grace))
                .with("remind", Optional.of(remind))
                .with("return", returnTo)
                .with("owner", owner.owner());
        return yes
                ? node.act(settings, path, ProductsCommand::whole)
                : node.see(settings, path, plan -> whole(plan) + "\n\nNothing was made. Add --yes to make it.");
    }

    @Command(
            name = "archive",
            description = "Sells a product no more; who has it keeps it.",
            mixinStandardHelpOptions = true)
    int archive(
            @Parameters(paramLabel = "PRODUCT", description = "The product's id, as list shows it.") String id,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        return node.act(
                settings, AdminPath.of("products", id, "archive").with("owner", owner.owner()), ProductsCommand::whole);
    }

    private static String page(NodeAnswer answer) {
        List<NodeAnswer> all = answer.list("products");
        return all.isEmpty()
                ? "The workspace has no product. Make one with: gatehouse products create."
                : all.stream().map(ProductsCommand::line).collect(Collectors.joining("\n"));
    }

    private static String line(NodeAnswer product) {
        String gates =
                product.texts("gates").isEmpty() ? "no gate" : "gates " + String.join(", ", product.texts("gates"));
        return product.text("product") + "  " + product.text("status") + "  " + product.text("title") + "  "
                + product.text("price") + "  " + product.text("identity") + "  " + gates
                + (product.is("two_bots") && !product.texts("gates").isEmpty() ? "  TWO BOTS AT ONE DOOR" : "");
    }

    private static String whole(NodeAnswer product) {
        String id = product.text("product").isEmpty() ? "" : "product:   " + product.text("product") + "\n";
        String status = product.text("status").isEmpty() ? "" : "status:    " + product.text("status") + "\n";
        return id + status + "title:     " + product.text("title")
                + "\nprice:     " + product.text("price") + " for " + product.text("days") + " days"
                + "\ngrace:     " + product.text("grace") + " days"
                + "\nreminders: " + String.join(", ", product.texts("remind")) + " days before the end"
                + "\nsold to:   " + product.text("identity")
                + "\nwallet:    " + product.text("wallet")
                + "\ndelivery:  " + product.text("delivery")
                + (product.is("two_bots")
                        ? " - Hilt opens a door itself: set it to NONE, or two bots manage one door"
                        : " - Gatehouse alone opens the door");
    }
}
