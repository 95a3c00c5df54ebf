package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;

/** The Bot API's "no": HTTP status, sentence, and for some the parameters a program is meant to read. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient ObjectNode parameters;

    private Refusal(int code, String description, ObjectNode parameters) {
        super(description, null, false, false);
        this.code = code;
        this.parameters = parameters;
    }

    static Refusal bad(String why) {
        return new Refusal(400, "Bad Request: " + why, none());
    }

    static Refusal forbidden(String why) {
        return new Refusal(403, "Forbidden: " + why, none());
    }

    static Refusal conflict(String why) {
        return new Refusal(409, "Conflict: " + why, none());
    }

    static Refusal unauthorized() {
        return new Refusal(401, "Unauthorized", none());
    }

    static Refusal notFound() {
        return new Refusal(404, "Not Found", none());
    }

    static Refusal tooMany(long retryAfterSeconds) {
        return new Refusal(
                429,
                "Too Many Requests: retry after " + retryAfterSeconds,
                none().put("retry_after", retryAfterSeconds));
    }

    static Refusal migrated(long supergroup) {
        return new Refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                none().put("migrate_to_chat_id", supergroup));
    }

    int code() {
        return code;
    }

    /** Seconds, 0 when asking again later is not the point. */
    long retryAfter() {
        return parameters.path("retry_after").asLong();
    }

    ObjectNode wire() {
        ObjectNode wire = StandInServer.JSON
                .createObjectNode()
                .put("ok", false)
                .put("error_code", code)
                .put("description", getMessage());
        if (!parameters.isEmpty()) {
            wire.set("parameters", parameters);
        }
        return wire;
    }

    private static ObjectNode none() {
        return StandInServer.JSON.createObjectNode();
    }
}
