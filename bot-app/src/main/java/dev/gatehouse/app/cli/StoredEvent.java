package dev.gatehouse.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.access.Refusal;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Events of a node's answer as text for people. */
final class StoredEvent {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredEvent() {}

    static String all(String answer) {
        JsonNode events = read(answer).path("events");
        if (events.isEmpty()) {
            return "No such event is stored.";
        }
        return StreamSupport.stream(events.spliterator(), false)
                .map(StoredEvent::line)
                .collect(Collectors.joining("\n"));
    }

    static String one(String answer) {
        JsonNode event = read(answer);
        return line(event) + "\n" + text(event, "body");
    }

    private static String line(JsonNode event) {
        String outcome = text(event, "outcome");
        return text(event, "received_at") + "  " + text(event, "state") + "  " + text(event, "id") + "  "
                + text(event, "type") + (outcome.isEmpty() ? "" : "  " + outcome);
    }

    // Bodies come from outside: a terminal must not obey them.
    private static String text(JsonNode node, String field) {
        return node.path(field).asText("").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException notJson) {
            throw new RefusedException(new Refusal(
                    "NODE_ANSWER_UNREADABLE",
                    "What listens on the admin address did not answer as a gatehouse does.",
                    "Check ADMIN_LISTEN, and that the node has the same version as this command."));
        }
    }
}
