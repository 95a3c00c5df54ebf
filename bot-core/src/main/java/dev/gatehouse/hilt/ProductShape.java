package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.Product;
import java.util.Optional;

/**
 * Reads a product. What concerns membership comes twice, in {@code membership_config} and as flat {@code membership_*}
 * fields; the flat ones are what Hilt made of the other, so they come first.
 */
final class ProductShape {
    static final String USDC = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v";
    private static final String WRAPPED_SOL = "So11111111111111111111111111111111111111112";

    private record Asset(String name, int decimals) {}

    private final Fields fields;
    private final Optional<Fields> config;

    private ProductShape(Fields fields) {
        this.fields = fields;
        this.config =
                fields.object("membership_config").filter(each -> each.node().size() > 0);
    }

    static Product read(JsonNode node) throws ShapeException {
        return new ProductShape(Fields.of(node, "the product")).product();
    }

    private Product product() throws ShapeException {
        Asset asset = asset();
        return new Product(
                new ProductId(fields.needText("id")),
                fields.needText("title"),
                fields.needText("status"),
                isMembership(),
                fields.text("membership_identity_type").or(() -> config.flatMap(each -> each.text("identity_type"))),
                price(),
                asset.name(),
                asset.decimals(),
                days("membership_billing_interval_days", "billing_interval_days"),
                days("membership_grace_period_days", "grace_period_days"),
                fields.text("delivery_type").orElse("NONE"));
    }

    private boolean isMembership() {
        return fields.flag("membership_enabled")
                .or(() -> config.map(each -> each.flag("enabled").orElse(true)))
                .orElse(false);
    }

    /** The older name says lamports but always meant the product's own asset. */
    private Optional<Long> price() {
        return fields.number("amount_minor_units")
                .or(() -> fields.number("fixed_amount_lamports"))
                .filter(amount -> amount > 0);
    }

    private Optional<Integer> days(String flat, String inConfig) {
        return fields.number(flat)
                .or(() -> config.flatMap(each -> each.number(inConfig)))
                .filter(days -> days >= 0 && days <= Integer.MAX_VALUE)
                .map(Long::intValue);
    }

    /** How Hilt writes native SOL is not published. */
    private Asset asset() {
        String mint = fields.text("token_mint").orElse("SOL");
        return switch (mint) {
            case USDC, "USDC" -> new Asset("USDC", 6);
            case WRAPPED_SOL, "SOL" -> new Asset("SOL", 9);
            default -> new Asset("tokens", 6);
        };
    }
}
