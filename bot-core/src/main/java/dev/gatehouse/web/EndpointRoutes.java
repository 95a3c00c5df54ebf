package dev.gatehouse.web;

import dev.gatehouse.admin.EndpointRows.Endpoint;
import dev.gatehouse.admin.Endpoints;
import dev.gatehouse.admin.WebhookTest;
import dev.gatehouse.admin.WebhookTest.Station;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The webhook endpoint. Its secret is kept by the node and never answered.
 *
 * @param lastHeard when a delivery came last, since the node started
 */
public record EndpointRoutes(Endpoints endpoints, WebhookTest test, Supplier<Optional<Instant>> lastHeard) {

    public List<AdminRoute> all() {
        return List.of(
                AdminRoute.get("/webhook", question -> status()),
                AdminRoute.post("/webhook/register", question -> made(endpoints.register(owner(question)))),
                AdminRoute.post("/webhook/rotate", question -> made(endpoints.rotate(owner(question)))),
                AdminRoute.post(
                        "/webhook/finish",
                        question -> Answer.ok(Map.of(
                                "forgotten", endpoints.finish(owner(question)), "secrets", endpoints.secrets()))),
                AdminRoute.post(
                        "/webhook/test",
                        question -> Answer.ok(Map.of(
                                "stations",
                                test.run().stream().map(EndpointRoutes::shown).toList()))));
    }

    private static String owner(Question question) {
        return new Asked(question).owner();
    }

    private Answer status() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("secrets", endpoints.secrets());
        json.put("where", endpoints.where());
        lastHeard.get().ifPresent(at -> json.put("last_heard", at.toString()));
        json.put(
                "endpoints",
                endpoints.list().stream().map(EndpointRoutes::shown).toList());
        return Answer.ok(json);
    }

    private Answer made(Endpoint endpoint) {
        Map<String, Object> json = new LinkedHashMap<>(shown(endpoint));
        json.put("secrets", endpoints.secrets());
        json.put("where", endpoints.where());
        return Answer.ok(json);
    }

    private static Map<String, Object> shown(Endpoint endpoint) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", endpoint.url().toString());
        json.put("label", endpoint.label());
        endpoint.id().ifPresent(id -> json.put("endpoint", id));
        json.put("at", endpoint.madeAt().toString());
        return json;
    }

    private static Map<String, Object> shown(Station station) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", station.what());
        json.put("passed", station.passed());
        json.put("words", station.words());
        return json;
    }
}
