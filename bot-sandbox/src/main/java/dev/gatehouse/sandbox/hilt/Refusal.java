package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.gatehouse.sandbox.StandInServer;

/** An answer other than 2xx, in the shapes Hilt's framework gives them. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String body;

    private Refusal(int status, JsonNode detail) {
        super(status + " " + detail, null, false, false);
        this.status = status;
        this.body = StandInServer.JSON.createObjectNode().set("detail", detail).toString();
    }

    static Refusal of(int status, String detail) {
        return new Refusal(status, TextNode.valueOf(detail));
    }

    static Refusal coded(int status, String code, String message) {
        ObjectNode detail = StandInServer.JSON.createObjectNode();
        return new Refusal(status, detail.put("code", code).put("message", message));
    }

    static Refusal invalid(ArrayNode errors) {
        return new Refusal(422, errors);
    }

    static Refusal unauthenticated() {
        return of(401, "Authentication required");
    }

    static Refusal notFound(String what) {
        return of(404, what + " not found");
    }

    int status() {
        return status;
    }

    String body() {
        return body;
    }
}
