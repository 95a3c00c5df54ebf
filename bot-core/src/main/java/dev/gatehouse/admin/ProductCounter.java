package dev.gatehouse.admin;

import dev.gatehouse.buyer.Price;
import dev.gatehouse.notice.Message.Button;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes a product at Hilt for the platform of the place: shown first, then made once; its gate is set up right after. */
final class ProductCounter implements Counter {
    private static final int DAYS = 30;
    private static final int GRACE = 3;
    private static final List<Integer> REMINDERS = List.of(7, 2, 1);

    private final ProductDesk products;
    private final Counter setup;

    ProductCounter(ProductDesk products, Counter setup) {
        this.products = products;
        this.setup = setup;
    }

    @Override
    public Panel serve(Talk talk) {
        if (!talk.wish().has("title")) {
            return talk.say("gate.product").with(button(talk));
        }
        ProductPlan plan = products.check(plan(talk));
        if (!talk.wish().has("make")) {
            return preview(talk, plan);
        }
        String made = products.create(plan, talk.admin().owner()).product().id().value();
        return setup.serve(talk.with(Wish.to(Deed.SETUP).with("product", made)));
    }

    /** Asks what the product shall be. */
    static Button button(Talk talk) {
        return talk.ask("gate.product.button", Forms.PRODUCT, Wish.to(Deed.PRODUCT));
    }

    private ProductPlan plan(Talk talk) {
        int days = count(talk, "days").orElse(DAYS);
        return new ProductPlan(
                talk.get("title").orElse(""),
                talk.admin().place().platform(),
                talk.get("wallet").or(products::usualWallet).orElse(""),
                ProductPlan.minorUnits(talk.get("price").orElse("")),
                days,
                count(talk, "grace").orElse(GRACE),
                REMINDERS.stream().filter(before -> before < days).toList(),
                Optional.empty());
    }

    /** What is too large for any product is as wrong as the largest number. */
    private static Optional<Integer> count(Talk talk, String name) {
        return talk.number(name).map(typed -> (int) Math.min(typed, Integer.MAX_VALUE));
    }

    private static Panel preview(Talk talk, ProductPlan plan) {
        Map<String, Object> values = Map.of(
                "title", plan.title(),
                "price", Price.amount(plan.priceMinorUnits(), ProductPlan.DECIMALS) + " USDC",
                "days", plan.intervalDays(),
                "grace", plan.graceDays(),
                "remind", plan.reminders().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                "wallet", plan.wallet(),
                "platform", plan.platform().title());
        // The wallet that was shown is the one that is paid, whatever other products are made meanwhile.
        Wish make = talk.wish().with("wallet", plan.wallet()).with("make", "yes");
        return talk.say("gate.product.preview", values)
                .with(talk.press("gate.product.make.button", make), button(talk));
    }
}
