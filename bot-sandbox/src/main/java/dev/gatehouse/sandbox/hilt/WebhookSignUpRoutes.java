package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.hilt.Delivery.Endpoint;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code POST /v1/access/webhooks}: the one way to an endpoint with an API key; its secret is shown this once. */
final class WebhookSignUpRoutes {
    /** Visible ASCII, 8 to 255 characters. */
    private static final String GOOD_KEY = "[\\x21-\\x7E]{8,255}";

    private final FrontDoor door;
    private final WebhookSender webhooks;
    private final Chance chance;
    private final InstantSource clock;
    private final WireTime time;
    private final Map<String, SignUp> done = new ConcurrentHashMap<>();

    WebhookSignUpRoutes(FrontDoor door, WebhookSender webhooks, Chance chance, InstantSource clock, WireTime time) {
        this.door = door;
        this.webhooks = webhooks;
        this.chance = chance;
        this.clock = clock;
        this.time = time;
    }

    private record SignUp(String request, ObjectNode answer) {}

    void declare(RoutesConfig routes) {
        routes.post("/v1/access/webhooks", this::signUp);
    }

    private synchronized void signUp(Context ctx) {
        Workspace in = door.workspace(ctx);
        String key = in.live() + goodKey(ctx);
        Fields body = Fields.ofBody(ctx.body());
        String label = body.text("label", 2, 120);
        String url = body.text("url", 1, Integer.MAX_VALUE);
        body.listOfUuids("product_ids");
        body.check();
        SignUp before = done.get(key);
        if (before == null) {
            ObjectNode answer = signedUp(in, label, url);
            done.put(key, new SignUp(ctx.body(), answer));
            Answer.json(ctx, 201, answer);
        } else if (before.request().equals(ctx.body())) {
            Answer.json(ctx, 201, before.answer().deepCopy().put("idempotent_replay", true));
        } else {
            throw Refusal.coded(409, "idempotency_conflict", "This key was used for another request.");
        }
    }

    private static String goodKey(Context ctx) {
        String key = ctx.header("Idempotency-Key");
        if (key == null) {
            throw Refusal.coded(400, "idempotency_key_required", "Idempotency-Key is required.");
        }
        if (!key.trim().matches(GOOD_KEY)) {
            throw Refusal.coded(400, "idempotency_key_invalid", "Idempotency-Key must be 8 to 255 visible characters.");
        }
        return key.trim();
    }

    private ObjectNode signedUp(Workspace in, String label, String url) {
        String secret = chance.text(40);
        Endpoint endpoint = webhooks.add(new Endpoint(chance.uuid(), url, secret));
        ObjectNode answer = Answer.object();
        ObjectNode row = answer.putObject("endpoint")
                .put("id", endpoint.id())
                .put("owner_id", in.ownerId())
                .put("label", label)
                .put("url", url)
                .put("status", "active")
                .put("signing_secret_preview", secret.substring(0, 4) + "…")
                .put("consecutive_failures", 0)
                .putNull("last_success_at")
                .putNull("last_failure_at")
                .putNull("last_error")
                .putNull("archived_at")
                .put("created_at", time.of(clock.instant()))
                .put("updated_at", time.of(clock.instant()));
        row.putArray("subscribed_events");
        row.putArray("product_ids");
        answer.put("signing_secret", secret);
        EventView.supported(answer.putArray("supported_events"));
        return answer;
    }
}
