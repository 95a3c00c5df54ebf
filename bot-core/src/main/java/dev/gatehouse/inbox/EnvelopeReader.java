package dev.gatehouse.inbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.access.MembershipId;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the envelope of an authentic event and never fails: Hilt repeats for hours what is not taken, so a body that
 * cannot be read is taken too, and put in quarantine under the hash of its bytes.
 */
final class EnvelopeReader {
    /** Text that every database keeps and every log shows: no control characters, no halves of surrogate pairs. */
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private static final int DEPTH = 64;
    private static final int NUMBER_DIGITS = 100;
    private static final int STRING_CHARS = 65_536;

    private final ObjectMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(NUMBER_DIGITS)
                            .maxStringLength(STRING_CHARS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Envelope read(byte[] body) {
        try {
            JsonNode event = json.readTree(body);
            if (event == null || !event.isObject()) {
                return quarantined(body, "not a JSON object");
            }
            return text(event.path("id"))
                    .map(id -> envelope(id, event))
                    .orElseGet(() -> quarantined(body, "no id that can be one"));
        } catch (IOException unreadable) {
            return quarantined(body, "not JSON within the limits");
        }
    }

    private static Envelope envelope(String id, JsonNode event) {
        JsonNode livemode = event.path("livemode");
        JsonNode data = event.path("data");
        return new Envelope(
                id,
                text(event.path("type")).orElse(""),
                !livemode.isBoolean() || livemode.booleanValue(),
                text(data.path("membership").path("id")).map(MembershipId::new),
                text(data.path("payment").path("id")),
                text(event.path("created_at")).flatMap(Occurrence::time),
                Optional.empty());
    }

    private static Envelope quarantined(byte[] body, String why) {
        return new Envelope(
                Occurrence.sha256(body),
                "",
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(why));
    }

    private static Optional<String> text(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> PLAIN.matcher(text).matches());
    }
}
