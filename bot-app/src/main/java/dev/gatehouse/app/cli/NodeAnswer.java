package dev.gatehouse.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.access.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What a node answered, read for a terminal. */
record NodeAnswer(JsonNode json) {
    private static final Pattern PART_OF_SECOND =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})\\.[0-9]+Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static NodeAnswer of(String answer) {
        try {
            return new NodeAnswer(JSON.readTree(answer));
        } catch (JsonProcessingException notJson) {
            throw new RefusedException(new Refusal(
                    "NODE_ANSWER_UNREADABLE",
                    "What listens on the admin address did not answer as a gatehouse does.",
                    "Check ADMIN_LISTEN, and that the node has the same version as this command."));
        }
    }

    static String written(Map<String, Object> json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and numbers can be written", impossible);
        }
    }

    /** Why the node refuses, if that is what it says. */
    static Optional<Refusal> refusalIn(String answer) {
        try {
            NodeAnswer said = new NodeAnswer(JSON.readTree(answer));
            return Optional.of(said.refusal()).filter(refusal -> !refusal.code().isEmpty());
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** The objects of a list; none when there is no such list. */
    List<NodeAnswer> list(String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false)
                .map(NodeAnswer::new)
                .toList();
    }

    /** The objects of a list as the node writes them, one line each. */
    List<String> lines(String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false)
                .map(JsonNode::toString)
                .toList();
    }

    List<String> texts(String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false)
                .map(each -> plain(each.asText("")))
                .toList();
    }

    /** Empty when there is none. Words may quote what somebody typed: a terminal must not obey it. */
    String text(String name) {
        return plain(json.path(name).asText(""));
    }

    /** The same with its line breaks. */
    List<String> paragraphs(String name) {
        return json.path(name).asText("").lines().map(NodeAnswer::plain).toList();
    }

    int number(String name) {
        return json.path(name).asInt();
    }

    boolean is(String name) {
        return json.path(name).asBoolean();
    }

    private Refusal refusal() {
        return new Refusal(text("code"), text("sentence"), text("next_step"));
    }

    /** Parts of a second serve nobody who reads. */
    private static String plain(String text) {
        return PART_OF_SECOND
                .matcher(text)
                .replaceAll("$1Z")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }
}
