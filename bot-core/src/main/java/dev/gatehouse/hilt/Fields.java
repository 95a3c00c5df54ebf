package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One JSON object of an answer, read by field. Unknown fields are nobody's business; text may come as a number and the
 * other way round; null and absent are the same.
 */
record Fields(JsonNode node) {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    static Fields of(JsonNode node, String what) throws ShapeException {
        if (!node.isObject()) {
            throw new ShapeException(
                    what + " is not an object but " + node.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        return new Fields(node);
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** Not blank. */
    Optional<String> text(String name) {
        JsonNode field = node.path(name);
        boolean readable = field.isTextual() || field.isIntegralNumber();
        return readable ? Optional.of(field.asText()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    String needText(String name) throws ShapeException {
        return text(name).orElseThrow(() -> new ShapeException("the field " + name + " is missing"));
    }

    Optional<Long> number(String name) {
        return text(name).filter(text -> WHOLE.matcher(text).matches()).map(Long::valueOf);
    }

    Optional<Boolean> flag(String name) {
        JsonNode field = node.path(name);
        if (field.isBoolean()) {
            return Optional.of(field.booleanValue());
        }
        return text(name).flatMap(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    Optional<Fields> object(String name) {
        JsonNode field = node.path(name);
        return field.isObject() ? Optional.of(new Fields(field)) : Optional.empty();
    }

    Fields needObject(String name) throws ShapeException {
        return object(name).orElseThrow(() -> new ShapeException("the object " + name + " is missing"));
    }

    JsonNode needArray(String name) throws ShapeException {
        JsonNode field = node.path(name);
        if (!field.isArray()) {
            throw new ShapeException("the list " + name + " is missing");
        }
        return field;
    }
}
