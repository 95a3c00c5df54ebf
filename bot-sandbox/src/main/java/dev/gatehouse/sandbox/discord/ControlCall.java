package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;

/** One call of the control API. Ids are strings in answers, and strings or numbers in requests. */
final class ControlCall {
    private final Context ctx;
    private final JsonNode body;

    private ControlCall(Context ctx) throws JsonProcessingException {
        this.ctx = ctx;
        this.body = ctx.body().isBlank() ? Wire.object() : StandInServer.JSON.readTree(ctx.body());
    }

    /** What a control route does. */
    @FunctionalInterface
    interface Work {
        JsonNode answer(ControlCall call);
    }

    /** Mistakes are answered 400, what Discord would not let happen 409, both with {@code {"error"}}. */
    static void on(RoutesConfig routes, String method, String path, Work work) {
        routes.addHttpHandler(HandlerType.findOrCreate(method), StandInServer.CONTROL + path, ctx -> {
            try {
                write(ctx, 200, work.answer(new ControlCall(ctx)));
            } catch (IllegalArgumentException | JsonProcessingException e) {
                write(ctx, 400, Wire.object().put("error", e.getMessage()));
            } catch (IllegalStateException e) {
                write(ctx, 409, Wire.object().put("error", e.getMessage()));
            }
        });
    }

    private static void write(Context ctx, int status, JsonNode json) {
        ctx.status(status).contentType("application/json").result(json.toString());
    }

    static ObjectNode done() {
        return Wire.object();
    }

    static ObjectNode made(long id) {
        return Wire.object().put("id", Wire.id(id));
    }

    long path(String name) {
        return Long.parseUnsignedLong(ctx.pathParam(name));
    }

    String pathText(String name) {
        return ctx.pathParam(name);
    }

    boolean has(String name) {
        return body.hasNonNull(name);
    }

    JsonNode field(String name) {
        return body.path(name);
    }

    /** A field that must be there. */
    String text(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("field " + name + " is missing");
        }
        return body.path(name).asText();
    }

    String text(String name, String otherwise) {
        return body.path(name).asText(otherwise);
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    long number(String name, long otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    boolean flag(String name) {
        return body.path(name).asBoolean();
    }

    /** {@code {"calls": 10, "window": "PT10S"}}. */
    RateLimit limit(String name) {
        JsonNode told = body.path(name);
        return new RateLimit(
                told.path("calls").asInt(), Duration.parse(told.path("window").asText("PT1S")));
    }
}
