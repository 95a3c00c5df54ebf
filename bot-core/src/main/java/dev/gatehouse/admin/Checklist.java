package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.buyer.Product;
import dev.gatehouse.door.Premises.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Everything that must hold before a gate sells: its products at Hilt, then its door. */
final class Checklist {
    private final Goods goods;
    private final Sites sites;

    Checklist(Goods goods, Sites sites) {
        this.goods = goods;
        this.sites = sites;
    }

    List<Check> of(Admin admin, Gate gate) {
        return of(id -> admin, gate);
    }

    /** @param eyes who may see each product */
    List<Check> of(Function<ProductId, Admin> eyes, Gate gate) {
        List<Check> checks = new ArrayList<>();
        gate.products().forEach(id -> checks.add(product(goods.seenBy(eyes.apply(id)), id)));
        checks.addAll(sites.checks(gate));
        return checks;
    }

    private static Check product(List<Product> seen, ProductId id) {
        Optional<Product> product =
                seen.stream().filter(each -> each.id().equals(id)).findFirst();
        return new Check(
                "Product " + product.map(Product::title).orElse(id.value()),
                product.map(Goods::refusal).orElseGet(() -> Optional.of(unheard(id))));
    }

    private static Refusal unheard(ProductId id) {
        return new Refusal(
                "PRODUCT_UNREAD",
                "Hilt does not list the product " + id + " now.",
                "Look again in a minute; if it stays, pick another product.");
    }

    static boolean holds(List<Check> checks) {
        return checks.stream().allMatch(check -> check.wrong().isEmpty());
    }

    /** One line for each, what is wrong with what to do below it. */
    static String written(List<Check> checks) {
        StringBuilder lines = new StringBuilder();
        for (Check check : checks) {
            lines.append('\n').append(check.wrong().isEmpty() ? "✅ " : "❌ ").append(check.title());
            check.wrong()
                    .ifPresent(why -> lines.append(": ")
                            .append(why.sentence())
                            .append(" → ")
                            .append(why.nextStep())
                            .append(" (")
                            .append(why.code())
                            .append(')'));
        }
        return lines.toString();
    }
}
