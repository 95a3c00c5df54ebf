package dev.gatehouse.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.inbox.EventArchive;
import dev.gatehouse.inbox.EventArchive.Archived;
import dev.gatehouse.inbox.EventArchive.State;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored events over HTTP: the newest, one with its body, and the order to look into one anew. */
public record EventRoutes(EventArchive archive, InstantSource clock) {
    private static final int LIMIT = 50;
    private static final int MOST = 1_000;
    private static final Refusal UNKNOWN = new Refusal(
            "EVENT_UNKNOWN",
            "No stored event has this id; settled ones are forgotten after some time.",
            "Look at what is there: ./gatehouse events list.");
    private static final Refusal NOT_UNDERSTOOD = new Refusal(
            "NOT_UNDERSTOOD",
            "The question names a state or a number that is none.",
            "Ask as in /events?state=quarantined&limit=50.");

    public List<AdminRoute> all() {
        return List.of(
                AdminRoute.get("/events", this::list),
                AdminRoute.get("/events/{id}", this::show),
                AdminRoute.post("/events/{id}/replay", this::replay));
    }

    private Answer list(Question question) {
        Optional<String> word = question.query("state");
        Optional<State> state = word.flatMap(EventRoutes::state);
        Optional<Integer> limit =
                question.query("limit").map(EventRoutes::limit).orElse(Optional.of(LIMIT));
        if (word.isPresent() != state.isPresent() || limit.isEmpty()) {
            return new Answer(400, Refused.of(NOT_UNDERSTOOD));
        }
        return Answer.ok(Map.of(
                "events",
                archive.newest(state, limit.get()).stream()
                        .map(EventRoutes::line)
                        .toList()));
    }

    private Answer show(Question question) {
        return archive.find(question.path("id"))
                .map(event -> {
                    Map<String, Object> json = line(event);
                    json.put("body", new String(event.body(), UTF_8));
                    return Answer.ok(json);
                })
                .orElseGet(EventRoutes::unknown);
    }

    private Answer replay(Question question) {
        String id = question.path("id");
        return archive.replay(id, clock.instant()) ? Answer.ok(Map.of("replayed", id)) : unknown();
    }

    private static Map<String, Object> line(Archived event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", event.id());
        json.put("type", event.type());
        json.put("state", event.state().name());
        json.put("received_at", event.receivedAt().toString());
        json.put("attempts", event.attempts());
        event.nextTryAt().ifPresent(at -> json.put("next_try_at", at.toString()));
        json.put("outcome", event.outcome());
        return json;
    }

    private static Optional<State> state(String word) {
        return List.of(State.values()).stream()
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static Optional<Integer> limit(String text) {
        return text.matches("\\d{1,6}")
                ? Optional.of(Math.max(1, Math.min(MOST, Integer.parseInt(text))))
                : Optional.empty();
    }

    private static Answer unknown() {
        return new Answer(404, Refused.of(UNKNOWN));
    }
}
