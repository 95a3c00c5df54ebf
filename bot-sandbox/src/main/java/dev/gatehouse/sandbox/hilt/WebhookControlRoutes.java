package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Locale;

/** The webhook sender's levers over HTTP. */
final class WebhookControlRoutes {
    private static final String ROOT = StandInServer.CONTROL + "webhooks";

    private final HiltStandIn hilt;

    WebhookControlRoutes(HiltStandIn hilt) {
        this.hilt = hilt;
    }

    void declare(RoutesConfig routes) {
        routes.get(ROOT, this::deliveries);
        routes.post(ROOT, this::turn);
        routes.post(ROOT + "/endpoints", ctx -> {
            JsonNode told = ControlRoutes.told(ctx);
            hilt.sendWebhooksTo(
                    told.required("url").asText(), told.required("secret").asText());
            ctx.status(204);
        });
        routes.delete(ROOT + "/endpoints", ctx -> {
            hilt.stopWebhooks();
            ctx.status(204);
        });
        routes.post(ROOT + "/{delivery}/replay", ctx -> {
            hilt.webhooks().replay(Long.parseLong(ctx.pathParam("delivery")));
            ctx.status(204);
        });
    }

    private void turn(Context ctx) throws JsonProcessingException {
        JsonNode told = ControlRoutes.told(ctx);
        WebhookSender webhooks = hilt.webhooks();
        if (told.has("off")) {
            webhooks.off(told.path("off").asBoolean());
        }
        if (told.has("doubled")) {
            webhooks.doubled(told.path("doubled").asBoolean());
        }
        if (told.has("shuffled")) {
            webhooks.shuffled(told.path("shuffled").asBoolean());
        }
        if (told.has("delay")) {
            webhooks.delay(Duration.parse(told.path("delay").asText()));
        }
        if (told.has("held")) {
            hold(webhooks, told.path("held").asBoolean());
        }
        ctx.status(204);
    }

    private static void hold(WebhookSender webhooks, boolean held) {
        if (held) {
            webhooks.hold();
        } else {
            webhooks.release();
        }
    }

    private void deliveries(Context ctx) {
        ArrayNode rows = StandInServer.JSON.createArrayNode();
        hilt.webhooks().deliveries().forEach(each -> rows.add(row(each)));
        Answer.json(ctx, rows);
    }

    private static ObjectNode row(Delivery delivery) {
        ObjectNode node = Answer.object()
                .put("id", delivery.id())
                .put("event_id", delivery.event().id())
                .put("event_type", delivery.event().type())
                .put("url", delivery.endpoint().url())
                .put("status", delivery.status().name().toLowerCase(Locale.ROOT))
                .put(
                        "next_attempt_at",
                        delivery.nextAttemptAt() == null ? null : String.valueOf(delivery.nextAttemptAt()));
        ArrayNode attempts = node.putArray("attempts");
        delivery.attempts()
                .forEach(each -> attempts.addObject()
                        .put("at", each.at().toString())
                        .put("sent_nanos", each.sentNanos())
                        .put("answered_nanos", each.answeredNanos())
                        .put("status", each.status())
                        .put("answer", each.answer()));
        return node;
    }
}
