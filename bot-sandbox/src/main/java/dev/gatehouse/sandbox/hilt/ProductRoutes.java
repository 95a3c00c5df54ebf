package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /v1/products}: what a merchant sells. */
final class ProductRoutes {
    private final FrontDoor door;
    private final InstantSource clock;
    private final Chance chance;
    private final ProductView view;
    private final PaymentView payments;

    ProductRoutes(FrontDoor door, InstantSource clock, Chance chance, WireTime time) {
        this.door = door;
        this.clock = clock;
        this.chance = chance;
        this.view = new ProductView(time);
        this.payments = new PaymentView(time);
    }

    void declare(RoutesConfig routes) {
        routes.post("/v1/products", this::create);
        routes.get("/v1/products", this::list);
        routes.get("/v1/products/{id}", this::read);
        routes.patch("/v1/products/{id}", this::change);
        routes.delete("/v1/products/{id}", this::archive);
        routes.get("/v1/products/{id}/payments", this::payments);
    }

    /** The product a path means. */
    static Product named(Workspace in, Context ctx) {
        Fields path = Fields.ofPath("product_id", ctx.pathParam("id"));
        String id = path.uuid("product_id");
        path.check();
        return in.products().find(id).orElseThrow(() -> Refusal.notFound("Product"));
    }

    private void create(Context ctx) throws JsonProcessingException {
        Workspace in = door.workspace(ctx);
        Fields body = Fields.ofBody(ctx.body());
        String type = body.text("product_type", 0, Integer.MAX_VALUE);
        body.text("title", 1, 120);
        body.text("merchant_wallet", 0, Integer.MAX_VALUE);
        Long amount = checkTerms(body);
        if (!type.equals("PAYMENT_LINK") && !type.equals("TIP_JAR")) {
            throw Refusal.of(400, "Unsupported product_type");
        }
        if (type.equals("PAYMENT_LINK") && amount == null) {
            throw Refusal.of(400, "PAYMENT_LINK products require amount_minor_units");
        }
        ObjectNode fields = (ObjectNode) StandInServer.JSON.readTree(ctx.body());
        fields.remove("status");
        Product product = in.products().create(chance.uuid(), withDefaults(fields), clock.instant());
        Answer.json(ctx, view.full(in, product));
    }

    private static @Nullable Long checkTerms(Fields body) {
        body.optionalText("description", Integer.MAX_VALUE);
        body.optionalText("image_url", Integer.MAX_VALUE);
        body.optionalText("delivery_type", Integer.MAX_VALUE);
        body.optionalText("delivery_value", Integer.MAX_VALUE);
        Long amount = body.optionalWholeNumber("amount_minor_units", 1, Long.MAX_VALUE);
        body.optionalWholeNumber("max_payments", 1, Long.MAX_VALUE);
        Fields membership = body.inside("membership_config");
        membership.optionalText("platform", Integer.MAX_VALUE);
        membership.optionalText("identity_type", Integer.MAX_VALUE);
        membership.optionalWholeNumber("billing_interval_days", 1, 3660);
        membership.optionalWholeNumber("grace_period_days", 0, 365);
        body.check();
        return amount;
    }

    private static ObjectNode withDefaults(ObjectNode fields) {
        if (fields.path("delivery_type").asText().isEmpty()) {
            fields.put("delivery_type", "NONE");
        }
        return fields;
    }

    private void list(Context ctx) {
        Workspace in = door.workspace(ctx);
        Fields query = Fields.ofQuery(ctx.queryParamMap());
        String status = query.optionalText("status", Integer.MAX_VALUE);
        String type = query.optionalText("product_type", Integer.MAX_VALUE);
        int limit = query.wholeNumber("limit", 1, 200, 50);
        int offset = query.wholeNumber("offset", 0, Integer.MAX_VALUE, 0);
        query.check();
        ArrayNode rows = StandInServer.JSON.createArrayNode();
        in.products().newestFirst().stream()
                .filter(each -> status == null || each.status().equals(status))
                .filter(each -> type == null
                        || each.fields().path("product_type").asText().equals(type))
                .skip(offset)
                .limit(limit)
                .forEach(each -> rows.add(view.full(in, each)));
        Answer.json(ctx, rows);
    }

    private void read(Context ctx) {
        Workspace in = door.workspace(ctx);
        Answer.json(ctx, view.full(in, named(in, ctx)));
    }

    private void change(Context ctx) throws JsonProcessingException {
        Workspace in = door.workspace(ctx);
        Product product = named(in, ctx);
        Fields body = Fields.ofBody(ctx.body());
        String title = body.optionalText("title", 120);
        if (title != null && title.isEmpty()) {
            body.refuse("title", "must not be empty");
        }
        checkTerms(body);
        ObjectNode changes = (ObjectNode) StandInServer.JSON.readTree(ctx.body());
        changes.remove("product_type");
        changes.remove("token_mint");
        Product changed = product.changed(changes, clock.instant());
        in.products().put(changed);
        Answer.json(ctx, view.full(in, changed));
    }

    private void archive(Context ctx) {
        Workspace in = door.workspace(ctx);
        Product archived = named(in, ctx).archived(clock.instant());
        in.products().put(archived);
        Answer.json(ctx, view.full(in, archived));
    }

    private void payments(Context ctx) {
        Workspace in = door.workspace(ctx);
        Product product = named(in, ctx);
        Fields query = Fields.ofQuery(ctx.queryParamMap());
        String status = query.optionalText("status", Integer.MAX_VALUE);
        int limit = query.wholeNumber("limit", 1, 200, 50);
        int offset = query.wholeNumber("offset", 0, Integer.MAX_VALUE, 0);
        query.check();
        ArrayNode rows = StandInServer.JSON.createArrayNode();
        in.payments().newestFirst().stream()
                .filter(each -> each.productId().equals(product.id()))
                .filter(each -> status == null || Objects.equals(each.status(), status))
                .skip(offset)
                .limit(limit)
                .forEach(each -> rows.add(payments.row(each)));
        Answer.json(ctx, rows);
    }
}
