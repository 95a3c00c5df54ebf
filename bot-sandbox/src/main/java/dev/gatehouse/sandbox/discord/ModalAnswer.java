package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A filled-in form, in the shape of the form. */
final class ModalAnswer {
    private final Map<String, String> left;

    private ModalAnswer(Map<String, String> values) {
        this.left = new LinkedHashMap<>(values);
    }

    static ObjectNode of(JsonNode modal, Map<String, String> values) {
        ModalAnswer answer = new ModalAnswer(values);
        ObjectNode data = Wire.object().put("custom_id", modal.path("custom_id").asText());
        for (JsonNode row : modal.path("components")) {
            data.withArrayProperty("components").add(answer.filled(row));
        }
        if (!answer.left.isEmpty()) {
            throw new IllegalArgumentException("the form has no field " + answer.left.keySet());
        }
        return data;
    }

    private ObjectNode filled(JsonNode shown) {
        ObjectNode json = Wire.object()
                .put("type", shown.path("type").asInt())
                .put("id", shown.path("id").asInt(1));
        if (shown.path("component").isObject()) {
            json.set("component", filled(shown.path("component")));
        }
        for (JsonNode each : shown.path("components")) {
            json.withArrayProperty("components").add(filled(each));
        }
        if (shown.has("custom_id")) {
            value(json.put("custom_id", shown.path("custom_id").asText()), shown);
        }
        return json;
    }

    private void value(ObjectNode json, JsonNode field) {
        String name = field.path("custom_id").asText();
        String value = left.getOrDefault(name, field.path("value").asText(""));
        left.remove(name);
        if (value.isEmpty() && field.path("required").asBoolean(true)) {
            throw new IllegalArgumentException("field " + name + " is required");
        }
        if (value.length() > field.path("max_length").asInt(4000)
                || value.length() < field.path("min_length").asInt(0)) {
            throw new IllegalArgumentException("field " + name + " is too short or too long");
        }
        if (Components.isSelect(field)) {
            json.putArray("values").add(value);
        } else {
            json.put("value", value);
        }
    }
}
