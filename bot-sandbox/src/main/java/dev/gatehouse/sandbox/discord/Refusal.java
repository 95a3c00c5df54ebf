package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A call the stand-in turns down, as Discord words it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final Code code;
    private final transient Optional<ObjectNode> errors;

    Refusal(Code code) {
        this(code, Optional.empty());
    }

    Refusal(Code code, Optional<ObjectNode> errors) {
        super(code.message);
        this.code = code;
        this.errors = errors;
    }

    ObjectNode body() {
        ObjectNode body = Wire.object().put("message", code.message).put("code", code.code);
        errors.ifPresent(each -> body.set("errors", each));
        return body;
    }
}
