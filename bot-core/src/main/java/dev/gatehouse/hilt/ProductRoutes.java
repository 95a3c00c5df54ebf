package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.admin.HiltProducts;
import dev.gatehouse.admin.ProductPlan;
import dev.gatehouse.hilt.Call.Area;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.Reply.Said;
import dev.gatehouse.membership.WriteOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is sold, over the wire. */
record ProductRoutes(Wire wire, Target target) implements HiltProducts {
    private static final String PRODUCTS = "/v1/products";
    private static final String PRODUCT = PRODUCTS + "/{id}";
    private static final int PAGE = 200;
    /** Twenty thousand products are no workspace but a loop. */
    private static final int MOST_PAGES = 100;

    private record Page(List<Listing> listings, int size) {}

    @Override
    public Reply<List<Listing>> all() {
        List<Listing> all = new ArrayList<>();
        Reply<Page> page = page(0);
        for (int n = 1; page instanceof Said<Page> said; n++) {
            all.addAll(said.value().listings());
            if (said.value().size() < PAGE || n == MOST_PAGES) {
                return new Said<>(List.copyOf(all), said.askedAt());
            }
            page = page(n * PAGE);
        }
        return page instanceof Reply.Silent<Page> silent
                ? new Reply.Silent<>(silent.why(), silent.alarming(), silent.retryAfter())
                : new Reply.Silent<>("there is no list of products", false, Optional.empty());
    }

    /** A product that cannot be read is left out: it could not be sold either. */
    private Reply<Page> page(int offset) {
        Call call = Call.get(Area.PRODUCTS, PRODUCTS, PRODUCTS + "?limit=" + PAGE + "&offset=" + offset);
        return wire.send(call, Urgency.EVENT, (json, askedAt) -> {
            if (!json.isArray()) {
                throw new ShapeException("the products are not a list");
            }
            List<Listing> listings = new ArrayList<>();
            json.forEach(item -> readable(item).ifPresent(listings::add));
            return new Said<>(new Page(List.copyOf(listings), json.size()), askedAt);
        });
    }

    private static Optional<Listing> readable(JsonNode item) {
        try {
            return Optional.of(ListingShape.read(item));
        } catch (ShapeException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Reply<Listing> product(ProductId id) {
        if (!Target.isId(id.value())) {
            return target.notAnId(id.value());
        }
        Call call = Call.get(Area.PRODUCTS, PRODUCT, PRODUCTS + "/" + id.value());
        return wire.send(call, Urgency.EVENT, (json, askedAt) -> new Said<>(ListingShape.read(json), askedAt));
    }

    @Override
    public WriteOutcome<Listing> create(ProductPlan plan) {
        return write(Call.post(Area.PRODUCTS, PRODUCTS, PRODUCTS, wish(plan).toString()));
    }

    private static ObjectNode wish(ProductPlan plan) {
        ObjectNode wish = JsonNodeFactory.instance
                .objectNode()
                .put("product_type", "PAYMENT_LINK")
                .put("title", plan.title())
                .put("merchant_wallet", plan.wallet())
                .put("amount_minor_units", plan.priceMinorUnits())
                .put("token_mint", ProductShape.USDC)
                .put("delivery_type", plan.delivery());
        plan.returnTo().ifPresent(url -> wish.put("delivery_value", url));
        ObjectNode membership = wish.putObject("membership_config")
                .put("enabled", true)
                .put("platform", plan.platform().name())
                .put("identity_type", plan.platform().identityType())
                .put("identity_required", true)
                .put("renewal_mode", "ONE_OFF")
                .put("billing_interval_days", plan.intervalDays())
                .put("grace_period_days", plan.graceDays());
        plan.reminders().forEach(membership.putArray("renewal_reminder_offsets_days")::add);
        return wish;
    }

    @Override
    public WriteOutcome<Listing> change(ProductId id, Map<Field, String> changes) {
        ObjectNode wish = JsonNodeFactory.instance.objectNode();
        changes.forEach((field, value) -> {
            switch (field) {
                case TITLE -> wish.put("title", value);
                case DESCRIPTION -> wish.put("description", value);
                case PRICE -> wish.put("amount_minor_units", Long.parseLong(value));
                case DELIVERY_TYPE -> wish.put("delivery_type", value);
            }
        });
        return Target.isId(id.value())
                ? write(Call.patch(Area.PRODUCTS, PRODUCT, PRODUCTS + "/" + id.value(), wish.toString()))
                : new WriteOutcome.Refused<>(WriteOutcome.NOT_SENT, Target.isNone(id.value()));
    }

    @Override
    public WriteOutcome<Listing> archive(ProductId id) {
        return Target.isId(id.value())
                ? write(Call.delete(Area.PRODUCTS, PRODUCT, PRODUCTS + "/" + id.value()))
                : new WriteOutcome.Refused<>(WriteOutcome.NOT_SENT, Target.isNone(id.value()));
    }

    private WriteOutcome<Listing> write(Call call) {
        return wire.write(call, Urgency.EVENT, (json, askedAt) -> new Said<>(ListingShape.read(json), askedAt));
    }
}
