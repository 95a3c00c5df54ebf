package dev.gatehouse.web;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.admin.HiltProducts.Listing;
import dev.gatehouse.admin.ProductDesk;
import dev.gatehouse.admin.ProductPlan;
import dev.gatehouse.buyer.Price;
import dev.gatehouse.buyer.Product;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Hilt's products, seen, made and archived. */
public record ProductRoutes(ProductDesk desk) {
    public List<AdminRoute> all() {
        return List.of(
                AdminRoute.get("/products", question -> list(desk.list())),
                AdminRoute.get("/products/{id}", question -> Answer.ok(shown(desk.show(id(question))))),
                AdminRoute.get("/product-plan", question -> Answer.ok(shown(desk.check(plan(new Asked(question)))))),
                AdminRoute.post("/products", this::create),
                AdminRoute.post(
                        "/products/{id}/archive",
                        question -> Answer.ok(shown(desk.archive(id(question), new Asked(question).owner())))));
    }

    private Answer create(Question question) {
        Asked asked = new Asked(question);
        return Answer.ok(shown(desk.create(plan(asked), asked.owner())));
    }

    private static ProductId id(Question question) {
        return new ProductId(question.path("id"));
    }

    private static ProductPlan plan(Asked asked) {
        String platform = asked.text("platform").orElse("");
        return new ProductPlan(
                asked.text("title").orElse(""),
                Platform.ofWord(platform)
                        .orElseThrow(() -> Asked.notUnderstood(platform, "?platform=discord or telegram")),
                asked.text("wallet").orElse(""),
                ProductPlan.minorUnits(asked.text("price").orElse("")),
                asked.text("days").isPresent() ? asked.count("days") : 30,
                asked.text("grace").isPresent() ? asked.count("grace") : 3,
                reminders(asked.text("remind").orElse("7,2,1")),
                asked.text("return"));
    }

    private static List<Integer> reminders(String days) {
        try {
            return Stream.of(days.split(","))
                    .map(String::strip)
                    .map(Integer::valueOf)
                    .toList();
        } catch (NumberFormatException notDays) {
            throw Asked.notUnderstood(days, "?remind=7,2,1");
        }
    }

    private Answer list(List<Listing> all) {
        return Answer.ok(Map.of("products", all.stream().map(this::shown).toList()));
    }

    private Map<String, Object> shown(Listing listing) {
        Product product = listing.product();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("product", product.id().value());
        json.put("title", product.title());
        json.put("status", product.status());
        json.put("price", price(product.priceMinorUnits(), product.decimals(), product.asset()));
        product.intervalDays().ifPresent(days -> json.put("days", days));
        product.graceDays().ifPresent(days -> json.put("grace", days));
        json.put("remind", listing.reminders());
        json.put("identity", product.identityType().orElse("none"));
        json.put("membership", product.membership());
        json.put("delivery", listing.delivery().orElse("none"));
        json.put("two_bots", listing.isDeliveredByHilt());
        json.put("wallet", listing.wallet());
        json.put("slug", listing.slug());
        json.put(
                "gates",
                desk.gatesOf(product.id()).stream().map(ProductRoutes::gate).toList());
        return json;
    }

    private static String gate(Gate gate) {
        return gate.id().value();
    }

    private static Map<String, Object> shown(ProductPlan plan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", plan.title());
        json.put("price", price(Optional.of(plan.priceMinorUnits()), ProductPlan.DECIMALS, "USDC"));
        json.put("days", plan.intervalDays());
        json.put("grace", plan.graceDays());
        json.put("remind", plan.reminders());
        json.put("identity", plan.platform().identityType());
        json.put("delivery", plan.delivery());
        json.put("wallet", plan.wallet());
        return json;
    }

    private static String price(Optional<Long> minorUnits, int decimals, String asset) {
        return minorUnits
                .map(units -> Price.amount(units, decimals) + " " + asset)
                .orElse("open");
    }
}
