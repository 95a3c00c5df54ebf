package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.buyer.HiltLedger;
import dev.gatehouse.buyer.Receipt;
import dev.gatehouse.buyer.Sale;
import dev.gatehouse.hilt.Call.Area;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.Reply.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was sold and paid, over the wire. */
record LedgerRoutes(Wire wire, Target target) implements HiltLedger {
    private static final String LOOKUP = "/v1/memberships/lookup";
    private static final String RECEIPTS = "/v1/receipts";

    /** Hilt may match parts of names too; only what was asked for counts. */
    @Override
    public Reply<List<Sale>> search(By what, String value) {
        Call call = Call.get(Area.READS, LOOKUP, LOOKUP + "?" + parameter(what) + "=" + Target.query(value));
        return wire.send(call, Urgency.BUYER, (json, askedAt) -> {
            List<Sale> found = new ArrayList<>();
            for (JsonNode item : Fields.of(json, "the answer").needArray("items")) {
                Sale sale = SaleShape.read(item);
                if (matches(what, value, sale)) {
                    found.add(sale);
                }
            }
            return new Said<>(List.copyOf(found), askedAt);
        });
    }

    private static String parameter(By what) {
        return switch (what) {
            case IDENTITY -> "identity";
            case WALLET -> "wallet";
            case TRANSACTION -> "tx_signature";
        };
    }

    /** A membership may have been found by an earlier payment than the one it shows. */
    private static boolean matches(By what, String value, Sale sale) {
        return switch (what) {
            case IDENTITY ->
                sale.holder().identity().filter(value::equalsIgnoreCase).isPresent();
            case WALLET -> sale.holder().wallet().filter(value::equals).isPresent();
            case TRANSACTION -> true;
        };
    }

    @Override
    public Reply<History> history(MembershipId id) {
        if (!Target.isId(id.value())) {
            return target.notAnId(id.value());
        }
        Call call = Call.get(Area.READS, "/v1/memberships/{id}", "/v1/memberships/" + id.value());
        return wire.send(call, Urgency.BUYER, (json, askedAt) -> new Said<>(SaleShape.history(json), askedAt));
    }

    @Override
    public Reply<Receipts> receipts(Optional<String> text, Optional<ProductId> product, int page) {
        String query = "?page=" + page + "&per_page=" + PAGE
                + text.map(each -> "&q=" + Target.query(each)).orElse("")
                + product.map(each -> "&product_id=" + Target.query(each.value()))
                        .orElse("");
        return wire.send(Call.get(Area.RECEIPTS, RECEIPTS, RECEIPTS + query), Urgency.BUYER, (json, askedAt) -> {
            Fields answer = Fields.of(json, "the answer");
            List<Receipt> receipts = new ArrayList<>();
            for (JsonNode item : answer.needArray("receipts")) {
                receipts.add(receipt(Fields.of(item, "the receipt")));
            }
            return new Said<>(
                    new Receipts(List.copyOf(receipts), answer.number("total").orElse((long) receipts.size())),
                    askedAt);
        });
    }

    private static Receipt receipt(Fields fields) throws ShapeException {
        return new Receipt(
                fields.needText("receipt_id"),
                fields.needText("tx_sig"),
                fields.text("product_id").map(ProductId::new),
                fields.text("product_title"),
                fields.needText("amount_display"),
                Dates.read(fields.needText("created_at"))
                        .orElseThrow(() -> new ShapeException("created_at cannot be read")),
                Links.need(fields, "verify_url"));
    }

    @Override
    public Reply<Boolean> verifies(String receiptId) {
        if (!Target.isId(receiptId)) {
            return target.notAnId(receiptId);
        }
        Call call = Call.get(Area.RECEIPTS, "/v1/receipt/{id}/verify", "/v1/receipt/" + receiptId + "/verify");
        return wire.send(
                call,
                Urgency.BUYER,
                (json, askedAt) -> new Said<>(
                        Fields.of(json, "the answer")
                                .flag("valid")
                                .orElseThrow(() -> new ShapeException("the field valid is missing")),
                        askedAt));
    }

    @Override
    public Reply<Renewal> renewal(MembershipId id) {
        if (!Target.isId(id.value())) {
            return target.notAnId(id.value());
        }
        Call call = Call.get(
                Area.READS, "/v1/memberships/{id}/reactivation", "/v1/memberships/" + id.value() + "/reactivation");
        return wire.send(call, Urgency.BUYER, (json, askedAt) -> {
            Fields fields = Fields.of(json, "the answer");
            return new Said<>(
                    new Renewal(
                            fields.needText("product_title"),
                            fields.needText("amount_display"),
                            Links.need(fields, "renewal_url"),
                            Links.need(fields, "reactivation_url")),
                    askedAt);
        });
    }
}
