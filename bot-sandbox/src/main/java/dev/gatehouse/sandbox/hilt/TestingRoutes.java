package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /v1/testing}: scenarios whose events carry ids that no read finds. Meant for sandbox keys. */
final class TestingRoutes {
    private static final Map<String, List<String>> SCENARIOS = scenarios();

    private final FrontDoor door;
    private final InstantSource clock;
    private final Chance chance;
    private final Announcer announcer;
    private final EventView events;

    TestingRoutes(FrontDoor door, InstantSource clock, Chance chance, Announcer announcer, EventView events) {
        this.door = door;
        this.clock = clock;
        this.chance = chance;
        this.announcer = announcer;
        this.events = events;
    }

    private static Map<String, List<String>> scenarios() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("confirmed_access", List.of("payment.confirmed", "membership.activated"));
        all.put("payment_failed", List.of("payment.failed"));
        all.put("delivery_failed", List.of("payment.confirmed", "delivery.failed"));
        all.put("renewal_grace", List.of("membership.entered_grace", "membership.expired"));
        return all;
    }

    void declare(RoutesConfig routes) {
        routes.get("/v1/testing/scenarios", this::list);
        routes.post("/v1/testing/sessions", this::play);
    }

    private void list(Context ctx) {
        door.workspace(ctx);
        ObjectNode node = Answer.object();
        ArrayNode rows = node.putArray("scenarios");
        SCENARIOS.keySet().forEach(id -> describe(rows.addObject(), id));
        Answer.json(ctx, node.put("count", SCENARIOS.size()));
    }

    private static void describe(ObjectNode row, String id) {
        row.put("id", id).put("title", id.replace('_', ' ')).put("summary", "Plays " + id);
        ArrayNode types = row.putArray("events");
        SCENARIOS.getOrDefault(id, List.of()).forEach(types::add);
    }

    private void play(Context ctx) {
        Workspace in = door.workspace(ctx);
        Fields body = Fields.ofBody(ctx.body());
        String scenario = body.text("scenario", 2, 80);
        body.optionalWholeNumber("amount_minor_units", 1, Long.MAX_VALUE);
        body.check();
        List<String> types = SCENARIOS.get(scenario);
        if (types == null) {
            throw Refusal.of(404, "Scenario not found");
        }
        ObjectNode answer = Answer.object();
        ObjectNode session = session(in, scenario, types.size());
        answer.set("session", session);
        describe(answer.putObject("scenario"), scenario);
        ArrayNode emitted = answer.putArray("emitted_events");
        types.forEach(type -> emitted.add(events.row(emit(in, type, session))));
        answer.putArray("delivery_results");
        EventView.supported(answer.putArray("supported_events"));
        Answer.json(ctx, 201, answer);
    }

    private HiltEvent emit(Workspace in, String type, ObjectNode session) {
        Instant now = clock.instant();
        String membership = session.path("fake_membership_id").asText();
        String payment = session.path("fake_payment_id").asText();
        ObjectNode data = Answer.object();
        data.putObject("payment").put("id", payment).put("status", "CONFIRMED");
        data.putObject("membership").put("id", membership).put("status", "ACTIVE");
        return announcer.announce(in, type, now, new HiltEvent.About(null, payment, membership, null, null), data);
    }

    private ObjectNode session(Workspace in, String scenario, int events) {
        ObjectNode session = Answer.object()
                .put("id", chance.uuid())
                .put("owner_id", in.ownerId())
                .putNull("product_id")
                .put("scenario", scenario)
                .put("status", "completed")
                .put("fake_payment_id", chance.uuid())
                .put("fake_membership_id", chance.uuid())
                .putNull("fake_receipt_id")
                .putNull("fake_support_ticket_id")
                .put("event_count", events)
                .put("delivery_count", events)
                .putNull("created_at")
                .putNull("updated_at");
        session.putObject("request").put("scenario", scenario);
        return session;
    }
}
