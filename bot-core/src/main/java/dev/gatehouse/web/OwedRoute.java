package dev.gatehouse.web;

import dev.gatehouse.admin.Owed;
import dev.gatehouse.admin.Owed.Item;
import dev.gatehouse.admin.Owed.Stopped;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.web.AdminRoute.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code GET /owed}: everything that is not as it is wanted. */
public record OwedRoute(Owed owed) {

    public AdminRoute route() {
        return AdminRoute.get("/owed", question -> answer());
    }

    private Answer answer() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("items", owed.items().stream().map(OwedRoute::item).toList());
        json.put("brakes", owed.stopped().stream().map(OwedRoute::stopped).toList());
        json.put("retired", owed.retired().stream().map(Shown::retired).toList());
        json.put("reviews", owed.toReview().stream().map(Shown::exception).toList());
        return Answer.ok(json);
    }

    private static Map<String, Object> item(Item item) {
        Grant grant = item.grant();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", grant.state() == State.NEEDS_HUMAN ? "needs_human" : "waiting");
        json.put("account", grant.account().toString());
        json.put("gate", grant.gate().value());
        json.put("door", item.door());
        json.put("wanted", grant.want().name());
        json.put("code", grant.code());
        json.put("sentence", grant.words());
        if (!grant.nextStep().isEmpty()) {
            json.put("next_step", grant.nextStep());
        }
        grant.nextAttemptAt().ifPresent(at -> json.put("next_attempt", at.toString()));
        json.put("attempts", grant.attempts());
        return json;
    }

    private static Map<String, Object> stopped(Stopped stopped) {
        return Map.of(
                "place",
                stopped.brake().place().toString(),
                "since",
                stopped.brake().at().toString(),
                "held",
                stopped.held());
    }
}
