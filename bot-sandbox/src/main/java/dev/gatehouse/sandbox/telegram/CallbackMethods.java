package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pressed buttons and their answers. */
final class CallbackMethods {
    /** Machine time after which nobody is waiting for the answer any more. */
    static final Duration ANSWERABLE = Duration.ofSeconds(15);

    private static final int LONGEST_TEXT = 200;
    private static final long FIRST_ID = 4_382_000_000_000_001L;

    private record Query(long user, long pressedNanos) {}

    private final World world;
    private final Events events;
    private final Map<String, Query> open = new HashMap<>();
    private final List<CallbackAnswer> answers = new ArrayList<>();
    private long nextId = FIRST_ID;

    CallbackMethods(World world, Events events) {
        this.world = world;
        this.events = events;
    }

    Map<String, BotMethod> all() {
        return Map.of("answercallbackquery", this::answer);
    }

    String press(Person person, ObjectNode message, JsonNode button) {
        String id = Long.toString(nextId++);
        open.put(id, new Query(person.id(), world.nanos()));
        ObjectNode query = StandInServer.JSON.createObjectNode().put("id", id);
        query.set("from", person.wire());
        query.set("message", message.deepCopy());
        query.put(
                "chat_instance", Long.toString(-message.path("chat").path("id").asLong() * 31));
        query.put("data", button.path("callback_data").asText());
        events.pressed(query);
        return id;
    }

    private Object answer(Params params) {
        String id = params.text("callback_query_id");
        Query query = open.get(id);
        if (query == null || world.nanos() - query.pressedNanos() > ANSWERABLE.toNanos()) {
            throw Refusal.bad("query is too old and response timeout expired or query ID is invalid");
        }
        String text = params.text("text");
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw Refusal.bad("MESSAGE_TOO_LONG");
        }
        answers.add(new CallbackAnswer(id, query.user(), text, params.flag("show_alert"), params.text("url")));
        return true;
    }

    List<CallbackAnswer> answers() {
        return List.copyOf(answers);
    }
}
