package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of one call, however they were sent: query, form or JSON. Every value may come as text, as Telegram
 * allows, numbers and whole objects included.
 */
final class Params {
    private static final String ATTACHED = "attach://";

    private final ObjectNode values;
    private final Map<String, Upload> files;

    private Params(ObjectNode values, Map<String, Upload> files) {
        this.values = values;
        this.files = files;
    }

    static Params of(Context ctx) {
        ObjectNode values = StandInServer.JSON.createObjectNode();
        ctx.queryParamMap().forEach((name, all) -> values.put(name, all.get(0)));
        String type = ctx.contentType() == null ? "" : ctx.contentType();
        if (type.startsWith("application/json")) {
            values.setAll(object(ctx.body()));
        } else if (!type.isEmpty()) {
            ctx.formParamMap()
                    .forEach((name, all) -> all.stream().findFirst().ifPresent(value -> values.put(name, value)));
        }
        return new Params(values, type.startsWith("multipart/") ? uploads(ctx) : Map.of());
    }

    private static Map<String, Upload> uploads(Context ctx) {
        Map<String, Upload> files = new HashMap<>();
        ctx.uploadedFileMap()
                .forEach((field, all) ->
                        all.forEach(file -> files.put(field, new Upload(file.filename(), read(file)))));
        return files;
    }

    private static byte[] read(UploadedFile file) {
        try (InputStream content = file.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file sent under this name, or under the name it points to with {@code attach://}. */
    Optional<Upload> file(String name) {
        String named = text(name).startsWith(ATTACHED) ? text(name).substring(ATTACHED.length()) : name;
        return Optional.ofNullable(files.get(named));
    }

    private static ObjectNode object(String body) {
        try {
            JsonNode read = StandInServer.JSON.readTree(body);
            if (read instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw Refusal.bad("can't parse JSON object");
        }
        throw Refusal.bad("can't parse JSON object");
    }

    boolean has(String name) {
        return values.hasNonNull(name) && !text(name).isEmpty();
    }

    /** The value as text, empty when absent. */
    String text(String name) {
        JsonNode value = values.path(name);
        return value.isValueNode() && !value.isNull()
                ? value.asText()
                : value.isContainerNode() ? value.toString() : "";
    }

    boolean flag(String name) {
        String text = text(name);
        return text.equalsIgnoreCase("true") || text.equals("1") || text.equalsIgnoreCase("yes");
    }

    long number(String name, long otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw Refusal.bad("invalid " + name + " specified");
        }
    }

    /** An object or array, sent as such or as text; missing when absent. */
    JsonNode json(String name) {
        JsonNode value = values.path(name);
        if (value.isContainerNode()) {
            return value;
        }
        if (!has(name)) {
            return MissingNode.getInstance();
        }
        try {
            return StandInServer.JSON.readTree(value.asText());
        } catch (JsonProcessingException e) {
            throw Refusal.bad("can't parse " + name + " JSON object");
        }
    }
}
