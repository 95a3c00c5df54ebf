package dev.gatehouse.admin;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.buyer.HiltSales;
import dev.gatehouse.buyer.Product;
import dev.gatehouse.membership.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the products that open gates can be sold, and by nobody but us delivered. What Hilt is silent about is no flaw here. */
public final class ProductCheck implements Supplier<List<Flaw>> {
    private final Supplier<Gates> gates;
    private final HiltSales hilt;

    public ProductCheck(Supplier<Gates> gates, HiltSales hilt) {
        this.gates = gates;
        this.hilt = hilt;
    }

    @Override
    public List<Flaw> get() {
        return gates.get().products().stream()
                .flatMap(id -> judge(id, hilt.product(id, Urgency.EVENT)).stream())
                .toList();
    }

    static List<Flaw> judge(ProductId id, Reply<Product> reply) {
        if (reply instanceof Reply.Said<Product> said) {
            return judge(said.value());
        }
        return reply instanceof Reply.Absent<Product>
                ? List.of(flaw(
                        id,
                        "PRODUCT_UNKNOWN",
                        "Hilt does not know the product " + id.value() + " in the workspace of this key.",
                        "Copy the product's id from Hilt's dashboard into the gate."))
                : List.of();
    }

    private static List<Flaw> judge(Product product) {
        List<Flaw> flaws = new ArrayList<>();
        String title = product.title();
        if (!product.isActive()) {
            flaws.add(flaw(
                    product.id(),
                    "PRODUCT_NOT_ACTIVE",
                    title + " is " + product.status()
                            + " at Hilt, so it cannot be bought; members it has keep their door.",
                    "Activate it at Hilt, or take it out of the gate once nobody holds it."));
        }
        if (!product.membership()) {
            flaws.add(flaw(
                    product.id(),
                    "PRODUCT_WITHOUT_MEMBERSHIP",
                    title + " sells no membership, so there is nothing to open a door for.",
                    "Turn the membership on in the product's settings at Hilt."));
        } else if (product.soldOn().isEmpty()) {
            flaws.add(identity(product));
        }
        if (product.isDeliveredByHilt()) {
            flaws.add(flaw(
                    product.id(),
                    "PRODUCT_DELIVERED_BY_HILT",
                    "Hilt delivers " + title + " itself (" + product.delivery()
                            + "), so two bots would open and close the same door.",
                    "Set the product's delivery to none or redirect at Hilt."));
        }
        return flaws;
    }

    private static Flaw identity(Product product) {
        String types = Stream.of(Platform.values()).map(Platform::identityType).collect(Collectors.joining(" or "));
        return flaw(
                product.id(),
                "PRODUCT_IDENTITY_TYPE",
                product.title() + " asks buyers for " + product.identityType().orElse("no identity")
                        + ", which tells nobody's account on Discord or Telegram.",
                "Make a product at Hilt with the identity type " + types + ", and gate that one.");
    }

    private static Flaw flaw(ProductId id, String code, String sentence, String nextStep) {
        return new Flaw("product " + id.value(), new Refusal(code, sentence, nextStep));
    }
}
