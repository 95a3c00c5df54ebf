package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import io.javalin.http.Context;

/** Writes JSON answers. */
final class Answer {
    private Answer() {}

    static ObjectNode object() {
        return StandInServer.JSON.createObjectNode();
    }

    static void json(Context ctx, JsonNode body) {
        json(ctx, 200, body);
    }

    static void json(Context ctx, int status, JsonNode body) {
        ctx.status(status).contentType("application/json").result(body.toString());
    }
}
