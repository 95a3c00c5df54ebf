package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.buyer.HiltSales;
import dev.gatehouse.buyer.Product;
import dev.gatehouse.hilt.Call.Area;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.Reply.Said;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Hilt's selling routes over the wire. */
final class SalesRoutes implements HiltSales {
    private static final int LONGEST_LABEL = 160;
    private static final int LONGEST_RETURN_URL = 2048;
    private static final long LONGEST_MINUTES = 1440;

    private final Wire wire;
    private final Target target;

    SalesRoutes(Wire wire, Target target) {
        this.wire = wire;
        this.target = target;
    }

    @Override
    public Reply<Product> product(ProductId id, Urgency urgency) {
        if (!Target.isId(id.value())) {
            return target.notAnId(id.value());
        }
        Call call = Call.get(Area.READS, "/v1/products/{id}", "/v1/products/" + id.value());
        return wire.send(call, urgency, (json, askedAt) -> new Said<>(ProductShape.read(json), askedAt));
    }

    @Override
    public Reply<Link> handoffLink(
            ProductId product, PlatformAccount account, String label, Optional<URI> returnTo, Duration validFor) {
        if (!Target.isId(product.value())) {
            return target.notAnId(product.value());
        }
        Call call = Call.post(
                Area.SALES,
                "/v1/products/{id}/handoff-link",
                "/v1/products/" + product.value() + "/handoff-link",
                wish(account, label, returnTo, validFor).toString());
        return wire.send(call, Urgency.BUYER, (json, askedAt) -> new Said<>(link(json, account), askedAt));
    }

    private static ObjectNode wish(PlatformAccount account, String label, Optional<URI> returnTo, Duration validFor) {
        ObjectNode wish = JsonNodeFactory.instance
                .objectNode()
                .put("identity_value", account.identity())
                .put("identity_type", account.platform().identityType())
                .put("expires_in_minutes", Math.max(1, Math.min(LONGEST_MINUTES, validFor.toMinutes())));
        String display = Plain.text(label, LONGEST_LABEL - 1);
        if (!display.isEmpty()) {
            wish.put("identity_display", display);
        }
        returnTo.map(URI::toString)
                .filter(url -> url.length() <= LONGEST_RETURN_URL)
                .ifPresent(url -> wish.put("return_url", url));
        return wish;
    }

    /** A link locked to anybody else would sell to the wrong person. */
    private static Link link(JsonNode json, PlatformAccount account) throws ShapeException {
        Fields fields = Fields.of(json, "the link");
        Optional<String> locked = fields.text("identity_value").filter(value -> !value.equals(account.identity()));
        if (locked.isPresent()) {
            throw new ShapeException("the link is for another identity");
        }
        String expires = fields.needText("expires_at");
        return new Link(
                Links.need(fields, "checkout_url"),
                Dates.read(expires).orElseThrow(() -> new ShapeException("expires_at cannot be read")));
    }
}
