package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.HiltLedger.History;
import dev.gatehouse.buyer.Sale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a membership as it was sold, and what was paid for it. */
final class SaleShape {
    private SaleShape() {}

    static Sale read(JsonNode node) throws ShapeException {
        Fields fields = Fields.of(node, "the membership");
        return new Sale(
                new MembershipId(fields.needText("id")),
                new ProductId(fields.needText("product_id")),
                fields.needText("status"),
                holder(fields),
                fields.text("current_period_end_at").flatMap(Dates::read),
                fields.text("latest_tx_signature"));
    }

    private static Sale.Holder holder(Fields fields) {
        Optional<String> identity = fields.text("customer_identity_value")
                .or(() -> fields.text("platform_user_id"))
                .or(() -> fields.text("platform_display"));
        return new Sale.Holder(
                MembershipShape.account(fields),
                fields.text("customer_identity_type"),
                identity.map(text -> Plain.text(text, 160)),
                fields.text("payer_wallet"));
    }

    /** A membership with its periods; bare, as the SDKs type it, its latest payment is all that is known. */
    static History history(JsonNode node) throws ShapeException {
        Fields outer = Fields.of(node, "the answer");
        Sale sale = read(outer.object("membership").orElse(outer).node());
        List<String> transactions = new ArrayList<>();
        periods(outer.node().path("periods"))
                .forEach(each -> each.text("tx_signature")
                        .filter(transaction -> !transactions.contains(transaction))
                        .ifPresent(transactions::add));
        sale.transaction()
                .filter(transaction -> !transactions.contains(transaction))
                .ifPresent(transaction -> transactions.add(0, transaction));
        return new History(sale, List.copyOf(transactions));
    }

    private static List<Fields> periods(JsonNode list) {
        List<Fields> periods = new ArrayList<>();
        list.forEach(each -> periods.add(new Fields(each)));
        periods.sort(Comparator.comparing(SaleShape::start).reversed());
        return periods;
    }

    private static Instant start(Fields period) {
        return period.text("period_start_at").flatMap(Dates::read).orElse(Instant.EPOCH);
    }
}
