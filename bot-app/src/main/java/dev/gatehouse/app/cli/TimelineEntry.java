package dev.gatehouse.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.access.Refusal;
import java.util.List;
import java.util.stream.StreamSupport;

/** One line of a node's answer; what the node left out is empty. */
record TimelineEntry(long number, String at, String kind, String membership, String gate, String words) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<TimelineEntry> all(String answer) {
        try {
            JsonNode list = JSON.readTree(answer).path("entries");
            if (list.isArray()) {
                return StreamSupport.stream(list.spliterator(), false)
                        .map(TimelineEntry::of)
                        .toList();
            }
        } catch (JsonProcessingException notJson) {
            throw stranger();
        }
        throw stranger();
    }

    private static TimelineEntry of(JsonNode node) {
        return new TimelineEntry(
                node.path("number").asLong(),
                text(node, "at"),
                text(node, "kind"),
                text(node, "membership"),
                text(node, "gate"),
                text(node, "words"));
    }

    // Words may quote what somebody typed: a terminal must not obey it.
    private static String text(JsonNode node, String field) {
        return node.path(field).asText("").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static RefusedException stranger() {
        return new RefusedException(new Refusal(
                "NODE_ANSWER_UNREADABLE",
                "What listens on the admin address did not answer as a gatehouse does.",
                "Check ADMIN_LISTEN, and that the node has the same version as this command."));
    }
}
