package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.hilt.Payment.Buyer;
import dev.gatehouse.sandbox.hilt.Workspaces.Found;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From a personal link to an open payment: handoff-link, resolve-handoff, connect, and the payment's status. */
final class HandoffRoutes {
    private final FrontDoor door;
    private final HandoffDesk desk;
    private final Till till;
    private final Workspaces workspaces;
    private final WireTime time;

    HandoffRoutes(FrontDoor door, HandoffDesk desk, Till till, Workspaces workspaces, WireTime time) {
        this.door = door;
        this.desk = desk;
        this.till = till;
        this.workspaces = workspaces;
        this.time = time;
    }

    void declare(RoutesConfig routes) {
        routes.post("/v1/products/{id}/handoff-link", this::issue);
        routes.get("/v1/products/p/{slug}", this::show);
        routes.post("/v1/products/p/{slug}/resolve-handoff", this::resolve);
        routes.post("/v1/products/p/{slug}/connect", this::connect);
        routes.get("/v1/payments/{id}", this::payment);
    }

    private void issue(Context ctx) {
        Workspace in = door.workspace(ctx);
        Product product = ProductRoutes.named(in, ctx);
        Fields body = Fields.ofBody(ctx.body());
        String value = body.text("identity_value", 1, 160);
        String type = body.optionalText("identity_type", Integer.MAX_VALUE);
        String display = body.optionalText("identity_display", 160);
        String returnUrl = body.optionalText("return_url", 2048);
        int minutes = body.wholeNumber("expires_in_minutes", 1, 1440, 30);
        String bound = product.identityType();
        if (type != null && bound != null && !type.equals(bound)) {
            body.refuse("identity_type", "this product is sold to " + bound);
        }
        body.check();
        if (!product.forSale()) {
            throw Refusal.of(400, "Product is not active");
        }
        Identity identity = new Identity(known(type, bound), value, display);
        Handoff handoff = desk.issue(in, product, identity, returnUrl, Duration.ofMinutes(minutes));
        Answer.json(ctx, view(product, handoff));
    }

    private static String known(@Nullable String asked, @Nullable String bound) {
        return Objects.requireNonNullElse(bound, Objects.requireNonNullElse(asked, "CUSTOMER_REFERENCE"));
    }

    private void show(Context ctx) {
        Found<Product> found = page(ctx);
        Answer.json(ctx, new ProductView(time).open(found.it()));
    }

    private void resolve(Context ctx) {
        Fields body = Fields.ofBody(ctx.body());
        String token = body.text("handoff_token", 1, Integer.MAX_VALUE);
        body.check();
        HandoffDesk.Open open = desk.resolve(ctx.pathParam("slug"), token);
        Answer.json(ctx, view(open.product(), open.handoff()));
    }

    private void connect(Context ctx) {
        Fields body = Fields.ofBody(ctx.body());
        String wallet = body.optionalText("payer_wallet", Integer.MAX_VALUE);
        Long tip = body.optionalWholeNumber("amount_minor_units", 1, Long.MAX_VALUE);
        String type = body.optionalText("customer_reference_type", Integer.MAX_VALUE);
        String value = body.optionalText("customer_reference_value", 160);
        String display = body.optionalText("customer_reference_display", 160);
        String token = body.optionalText("handoff_token", 4096);
        body.check();
        Found<Product> page = page(ctx);
        Product product = page.it();
        String bound = product.identityType();
        Identity identity = value == null ? null : new Identity(known(type, bound), value, display);
        if (token != null) {
            identity = desk.resolve(product.slug(), token).handoff().identity();
        }
        long amount = product.price() > 0 ? product.price() : Objects.requireNonNullElse(tip, 0L);
        Payment payment = till.open(page.in(), product, new Buyer(identity, token, wallet), amount);
        Answer.json(
                ctx,
                new PaymentView(time).session(payment, product, payment.id().substring(0, 8)));
    }

    private void payment(Context ctx) {
        Payment payment = workspaces
                .find(each -> each.payments().find(ctx.pathParam("id")))
                .orElseThrow(() -> Refusal.notFound("Payment"))
                .it();
        Answer.json(ctx, new PaymentView(time).status(payment));
    }

    private Found<Product> page(Context ctx) {
        return desk.product(ctx.pathParam("slug")).orElseThrow(() -> Refusal.notFound("Product"));
    }

    private ObjectNode view(Product product, Handoff handoff) {
        return Answer.object()
                .put("handoff_token", handoff.token())
                .put("expires_at", time.of(handoff.expiresAt()))
                .put("identity_type", handoff.identity().type())
                .put("identity_value", handoff.identity().value())
                .put("identity_display", handoff.identity().display())
                .put("return_url", handoff.returnUrl())
                .put("checkout_url", desk.checkoutUrl(product, handoff))
                .put("product_id", product.id())
                .put("slug", product.slug());
    }
}
