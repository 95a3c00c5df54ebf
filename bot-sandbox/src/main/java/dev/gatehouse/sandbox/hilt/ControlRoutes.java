package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.UUID;

/** The stand-in's Java methods over HTTP: keys, products, purchases, memberships, switches. */
final class ControlRoutes {
    private static final String ROOT = StandInServer.CONTROL;

    private final HiltStandIn hilt;
    private final MembershipView view;
    private final Workspaces workspaces;

    ControlRoutes(HiltStandIn hilt, MembershipView view, Workspaces workspaces) {
        this.hilt = hilt;
        this.view = view;
        this.workspaces = workspaces;
    }

    void declare(RoutesConfig routes) {
        routes.get(ROOT + "keys", this::keys);
        routes.post(ROOT + "keys/revoke", ctx -> {
            hilt.revokeKey(told(ctx).required("key").asText());
            ctx.status(204);
        });
        routes.post(ROOT + "products", this::addProduct);
        routes.post(ROOT + "handoff", this::handoff);
        routes.post(ROOT + "pay", ctx -> answer(ctx, hilt.pay(checkoutUrl(ctx))));
        routes.post(
                ROOT + "fail", ctx -> Answer.json(ctx, Answer.object().put("payment_id", hilt.fail(checkoutUrl(ctx)))));
        routes.post(ROOT + "buy", this::buy);
        routes.get(ROOT + "memberships", this::memberships);
        routes.post(ROOT + "memberships/{id}", this::bend);
        routes.get(ROOT + "switches", this::switches);
        routes.post(ROOT + "switches", this::turn);
        routes.exception(IllegalStateException.class, (e, ctx) -> complain(ctx, 409, e));
        routes.exception(IllegalArgumentException.class, (e, ctx) -> complain(ctx, 400, e));
    }

    static JsonNode told(Context ctx) throws JsonProcessingException {
        return StandInServer.JSON.readTree(ctx.body());
    }

    /** Such an exception behind the API itself would be a defect of ours, not the caller's. */
    private static void complain(Context ctx, int status, RuntimeException e) {
        if (!ctx.path().startsWith(ROOT)) {
            throw e;
        }
        Answer.json(ctx, status, Answer.object().put("detail", String.valueOf(e.getMessage())));
    }

    private static String checkoutUrl(Context ctx) throws JsonProcessingException {
        return told(ctx).required("checkout_url").asText();
    }

    private void keys(Context ctx) {
        Answer.json(ctx, Answer.object().put("live", hilt.liveKey()).put("sandbox", hilt.sandboxKey()));
    }

    private void addProduct(Context ctx) throws JsonProcessingException {
        JsonNode told = told(ctx);
        ProductDraft usual = ProductDraft.membership(
                told.required("title").asText(), told.required("identity_type").asText());
        ProductDraft draft = usual.withPrice(told.path("amount_minor_units").asLong(usual.priceMinorUnits()))
                .withIntervalDays(told.path("billing_interval_days").asInt(usual.intervalDays()))
                .withGraceDays(told.path("grace_period_days").asInt(usual.graceDays()))
                .withPlatform(told.path("platform").asText(usual.platform()))
                .withDelivery(
                        told.path("delivery_type").asText(usual.deliveryType()),
                        told.path("delivery_value").asText(usual.deliveryValue()));
        String id = told.path("id").asText(UUID.randomUUID().toString());
        Answer.json(ctx, 201, Answer.object().put("id", hilt.addProductWithId(id, draft)));
    }

    private void handoff(Context ctx) throws JsonProcessingException {
        JsonNode told = told(ctx);
        String url = hilt.handoff(
                told.required("product_id").asText(),
                told.required("identity_value").asText(),
                told.path("display").asText(""));
        Answer.json(ctx, 201, Answer.object().put("checkout_url", url));
    }

    private void buy(Context ctx) throws JsonProcessingException {
        JsonNode told = told(ctx);
        answer(
                ctx,
                hilt.buy(
                        told.required("product_id").asText(),
                        told.required("identity_value").asText(),
                        told.path("display").asText("")));
    }

    private static void answer(Context ctx, Purchase purchase) {
        Answer.json(
                ctx,
                Answer.object()
                        .put("payment_id", purchase.paymentId())
                        .put("membership_id", purchase.membershipId())
                        .put("receipt_id", purchase.receiptId()));
    }

    private void memberships(Context ctx) {
        ArrayNode rows = StandInServer.JSON.createArrayNode();
        workspaces.all().forEach(in -> in.memberships().all().forEach(each -> rows.add(view.row(in, each))));
        Answer.json(ctx, rows);
    }

    /** Each member of the body is one lever. */
    private void bend(Context ctx) throws JsonProcessingException {
        String id = ctx.pathParam("id");
        JsonNode told = told(ctx);
        Memberships levers = hilt.memberships();
        if (told.path("restore").asBoolean()) {
            levers.restore(id);
        }
        if (told.path("forget").asBoolean()) {
            levers.forget(id);
        }
        if (told.path("lose").asBoolean()) {
            levers.lose(id);
        }
        if (told.has("status")) {
            levers.setStatus(id, told.path("status").asText());
        }
        if (told.has("period_end") && told.has("grace_end")) {
            levers.setDates(
                    id, told.path("period_end").asText(), told.path("grace_end").asText());
        }
        told.path("show").properties().forEach(each -> levers.show(id, each.getKey(), each.getValue()));
        ctx.status(204);
    }

    private void switches(Context ctx) {
        HiltSwitches switches = hilt.switches();
        ObjectNode node = Answer.object();
        for (Switch each : Switch.values()) {
            node.put(each.name(), switches.isOn(each));
        }
        Answer.json(
                ctx,
                node.put("grace_status", switches.graceStatus())
                        .put("read_lag", switches.readLag().toString())
                        .put("requests_per_minute", switches.requestsPerMinute())
                        .put("handoff_token_length", switches.handoffTokenLength()));
    }

    private void turn(Context ctx) throws JsonProcessingException {
        HiltSwitches switches = hilt.switches();
        JsonNode told = told(ctx);
        for (Switch each : Switch.values()) {
            if (told.has(each.name())) {
                switches.turn(each, told.path(each.name()).asBoolean());
            }
        }
        switches.graceStatus(told.path("grace_status").asText(switches.graceStatus()));
        switches.readLag(
                Duration.parse(told.path("read_lag").asText(switches.readLag().toString())));
        switches.requestsPerMinute(told.path("requests_per_minute").asInt(switches.requestsPerMinute()));
        switches.handoffTokenLength(told.path("handoff_token_length").asInt(switches.handoffTokenLength()));
        switches(ctx);
    }
}
