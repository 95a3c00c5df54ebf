package dev.gatehouse.web;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.admin.Gift;
import dev.gatehouse.admin.Gifts;
import dev.gatehouse.admin.Sales;
import dev.gatehouse.buyer.HiltLedger.By;
import dev.gatehouse.buyer.HiltLedger.Receipts;
import dev.gatehouse.buyer.HiltLedger.Renewal;
import dev.gatehouse.buyer.Receipt;
import dev.gatehouse.buyer.Sale;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was sold and paid, and days given on top of it. */
public record SaleRoutes(Sales sales, Gifts gifts) {
    private static final String OF = "/sales/{id}/";

    public List<AdminRoute> all() {
        return List.of(
                AdminRoute.get("/sales", this::search),
                AdminRoute.get(OF + "renewal", question -> Answer.ok(shown(sales.renewal(id(question))))),
                AdminRoute.get("/receipts", this::receipts),
                AdminRoute.get(
                        "/receipts/{id}/verify",
                        question -> Answer.ok(Map.of("valid", sales.verifies(question.path("id"))))),
                AdminRoute.get(
                        "/gifts",
                        question -> Answer.ok(Map.of(
                                "gifts",
                                gifts.list().stream().map(SaleRoutes::shown).toList()))),
                AdminRoute.post(OF + "gift", this::give),
                AdminRoute.post("/gifts/{id}/settle", this::settle));
    }

    private static MembershipId id(Question question) {
        return new MembershipId(question.path("id"));
    }

    private Answer search(Question question) {
        Asked asked = new Asked(question);
        String by = asked.text("by").orElse("");
        String value = asked.text("value").orElse("");
        for (By each : By.values()) {
            if (each.name().equals(by.toUpperCase(Locale.ROOT)) && !value.isEmpty()) {
                List<Sale> found = sales.search(each, value);
                return Answer.ok(
                        Map.of("sales", found.stream().map(SaleRoutes::shown).toList()));
            }
        }
        throw Asked.notUnderstood(by, "?by=identity&value=42, by wallet or by transaction");
    }

    private Answer receipts(Question question) {
        Asked asked = new Asked(question);
        int page = asked.text("page").isPresent() ? Math.max(1, asked.count("page")) : 1;
        Receipts found =
                sales.receipts(asked.text("text"), asked.text("product").map(ProductId::new), page);
        return Answer.ok(Map.of(
                "total",
                found.total(),
                "receipts",
                found.page().stream().map(SaleRoutes::shown).toList()));
    }

    private Answer give(Question question) {
        Asked asked = new Asked(question);
        return Answer.ok(shown(gifts.give(
                id(question),
                asked.count("days"),
                asked.owner(),
                asked.text("note").orElse(""))));
    }

    private Answer settle(Question question) {
        Asked asked = new Asked(question);
        boolean given = asked.text("given").filter("true"::equals).isPresent();
        return Answer.ok(shown(gifts.settle(question.path("id"), given, asked.owner())));
    }

    private static Map<String, Object> shown(Sale sale) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("membership", sale.id().value());
        json.put("product", sale.product().value());
        json.put("status", sale.status());
        sale.end().ifPresent(end -> json.put("end", end.toString()));
        sale.holder().account().ifPresent(account -> json.put("account", account.toString()));
        sale.holder().identityType().ifPresent(type -> json.put("identity_type", type));
        sale.holder().identity().ifPresent(identity -> json.put("identity", identity));
        sale.holder().wallet().ifPresent(wallet -> json.put("wallet", wallet));
        sale.transaction().ifPresent(transaction -> json.put("transaction", transaction));
        return json;
    }

    private static Map<String, Object> shown(Receipt receipt) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("receipt", receipt.id());
        json.put("transaction", receipt.transaction());
        receipt.product().ifPresent(product -> json.put("product", product.value()));
        receipt.productTitle().ifPresent(title -> json.put("title", title));
        json.put("amount", receipt.amount());
        json.put("at", receipt.createdAt().toString());
        json.put("verify", receipt.verify().toString());
        return json;
    }

    private static Map<String, Object> shown(Renewal renewal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", renewal.productTitle());
        json.put("amount", renewal.amount());
        json.put("renew", renewal.renew().toString());
        json.put("reactivate", renewal.reactivate().toString());
        return json;
    }

    private static Map<String, Object> shown(Gift gift) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("gift", gift.id());
        json.put("membership", gift.membership().value());
        json.put("days", gift.days());
        json.put("state", gift.state().name());
        json.put("owner", gift.owner());
        json.put("note", gift.note());
        json.put("at", gift.askedAt().toString());
        return json;
    }
}
