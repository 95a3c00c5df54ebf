package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.gatehouse.sandbox.StandInServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request said, read strictly and with all complaints together, as FastAPI words them. Nothing read is valid
 * before {@link #check()} has passed.
 */
final class Fields {
    private static final String UUID = "(?i)[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32}";

    private final JsonNode given;
    private final List<String> where;
    private final ArrayNode errors;

    private Fields(JsonNode given, List<String> where, ArrayNode errors) {
        this.given = given;
        this.where = where;
        this.errors = errors;
    }

    static Fields ofBody(String raw) {
        Fields fields = new Fields(read(raw), List.of("body"), StandInServer.JSON.createArrayNode());
        if (!fields.given.isObject()) {
            if (raw.isBlank()) {
                fields.complain(List.of("body"), "missing", "Field required");
            } else {
                fields.complain(List.of("body"), "model_attributes_type", "Input should be a valid dictionary");
            }
            fields.check();
        }
        return fields;
    }

    static Fields ofQuery(Map<String, List<String>> query) {
        ObjectNode given = StandInServer.JSON.createObjectNode();
        query.forEach((name, values) -> given.put(name, values.get(values.size() - 1)));
        return new Fields(given, List.of("query"), StandInServer.JSON.createArrayNode());
    }

    static Fields ofPath(String name, String value) {
        ObjectNode given = StandInServer.JSON.createObjectNode().put(name, value);
        return new Fields(given, List.of("path"), StandInServer.JSON.createArrayNode());
    }

    /** The object under {@code name}, empty when there is none; its complaints go with ours. */
    Fields inside(String name) {
        JsonNode inner = given.path(name);
        if (!inner.isMissingNode() && !inner.isNull() && !inner.isObject()) {
            complain(at(name), "model_attributes_type", "Input should be a valid dictionary");
        }
        return new Fields(inner.isObject() ? inner : MissingNode.getInstance(), at(name), errors);
    }

    /** The object itself, empty when there was none. */
    ObjectNode asGiven() {
        return given instanceof ObjectNode object ? object : StandInServer.JSON.createObjectNode();
    }

    String text(String name, int min, int max) {
        if (absent(name)) {
            complain(at(name), "missing", "Field required");
            return "";
        }
        return readText(name, min, max);
    }

    @Nullable
    String optionalText(String name, int max) {
        return absent(name) ? null : readText(name, 0, max);
    }

    int wholeNumber(String name, long min, long max, int otherwise) {
        Long read = optionalWholeNumber(name, min, max);
        return read == null ? otherwise : Math.toIntExact(Math.max(min, Math.min(max, read)));
    }

    int wholeNumber(String name) {
        if (absent(name)) {
            complain(at(name), "missing", "Field required");
        }
        return wholeNumber(name, Integer.MIN_VALUE, Integer.MAX_VALUE, 0);
    }

    @Nullable
    Long optionalWholeNumber(String name, long min, long max) {
        if (absent(name)) {
            return null;
        }
        JsonNode value = given.path(name);
        if (!value.isIntegralNumber() && !value.asText().matches("[+-]?\\d{1,18}")) {
            complain(at(name), value.isTextual() ? "int_parsing" : "int_type", "Input should be a valid integer");
            return null;
        }
        long number = value.isTextual() ? Long.parseLong(value.asText()) : value.asLong();
        if (number < min) {
            complain(at(name), "greater_than_equal", "Input should be greater than or equal to " + min);
        } else if (number > max) {
            complain(at(name), "less_than_equal", "Input should be less than or equal to " + max);
        }
        return number;
    }

    String uuid(String name) {
        String value = text(name, 0, Integer.MAX_VALUE);
        if (!value.matches(UUID)) {
            complain(at(name), "uuid_parsing", "Input should be a valid UUID");
        }
        return value;
    }

    void listOfUuids(String name) {
        given.path(name).forEach(each -> {
            if (!each.asText().matches(UUID)) {
                complain(at(name), "uuid_parsing", "Input should be a valid UUID");
            }
        });
    }

    void refuse(String name, String why) {
        complain(at(name), "value_error", "Value error, " + why);
    }

    /** @throws Refusal 422 when anything read so far was wrong */
    void check() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private boolean absent(String name) {
        return given.path(name).isMissingNode() || given.path(name).isNull();
    }

    private String readText(String name, int min, int max) {
        JsonNode value = given.path(name);
        int length = value.asText().codePointCount(0, value.asText().length());
        if (!value.isTextual()) {
            complain(at(name), "string_type", "Input should be a valid string");
        } else if (length < min) {
            complain(at(name), "string_too_short", "String should have at least " + min + " character");
        } else if (length > max) {
            complain(at(name), "string_too_long", "String should have at most " + max + " characters");
        }
        return value.asText();
    }

    private List<String> at(String name) {
        List<String> path = new ArrayList<>(where);
        path.add(name);
        return path;
    }

    private void complain(List<String> loc, String type, String message) {
        ObjectNode error = errors.addObject().put("type", type);
        loc.forEach(error.putArray("loc")::add);
        JsonNode input = given.path(loc.get(loc.size() - 1));
        error.put("msg", message).set("input", input.isMissingNode() ? given : input);
    }

    private static JsonNode read(String raw) {
        try {
            return raw.isBlank() ? MissingNode.getInstance() : StandInServer.JSON.readTree(raw);
        } catch (JsonProcessingException e) {
            ArrayNode errors = StandInServer.JSON.createArrayNode();
            ObjectNode error = errors.addObject().put("type", "json_invalid").put("msg", "JSON decode error");
            int at = (int) Math.max(0, e.getLocation().getCharOffset());
            error.putArray("loc").add(TextNode.valueOf("body")).add(IntNode.valueOf(at));
            error.putObject("input");
            throw Refusal.invalid(errors);
        }
    }
}
