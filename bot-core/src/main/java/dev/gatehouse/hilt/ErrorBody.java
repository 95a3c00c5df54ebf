package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What Hilt says about a refusal, in one line. It comes in four shapes: {@code detail} as a text, as an object with code
 * and message, as a list of validation findings, and on older routes a bare {@code message} or {@code error}.
 */
final class ErrorBody {
    private static final int LONGEST = 200;

    private ErrorBody() {}

    /** Empty when the body says nothing a human could use. */
    static String words(Optional<JsonNode> body) {
        return body.filter(JsonNode::isObject)
                .map(Fields::new)
                .map(ErrorBody::words)
                .map(text -> Plain.text(text, LONGEST))
                .orElse("");
    }

    /** Hilt's word for the reason; texts may change, codes are to be branched on. */
    static Optional<String> code(Optional<JsonNode> body) {
        return body.filter(JsonNode::isObject).map(Fields::new).flatMap(ErrorBody::code);
    }

    private static Optional<String> code(Fields fields) {
        return fields.object("detail")
                .flatMap(each -> each.text("code").or(() -> each.text("error")))
                .or(() -> fields.text("code"))
                .or(() -> fields.text("error"));
    }

    private static String words(Fields fields) {
        Optional<Fields> detail = fields.object("detail");
        Optional<String> code = code(fields);
        Optional<String> message = detail.flatMap(each -> each.text("message"))
                .or(() -> fields.text("detail"))
                .or(() -> findings(fields.node().path("detail")))
                .or(() -> fields.text("message"))
                .or(() -> fields.text("error_description"));
        return Stream.of(code, message).flatMap(Optional::stream).collect(Collectors.joining(": "));
    }

    /** Only where and why: a finding also repeats the input, which is nobody's business in a log. */
    private static Optional<String> findings(JsonNode list) {
        String all = StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isObject)
                .map(finding ->
                        place(finding.path("loc")) + " " + finding.path("msg").asText())
                .collect(Collectors.joining("; "));
        return Optional.of(all).filter(text -> list.isArray() && !text.isBlank());
    }

    private static String place(JsonNode loc) {
        return StreamSupport.stream(loc.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("."));
    }
}
