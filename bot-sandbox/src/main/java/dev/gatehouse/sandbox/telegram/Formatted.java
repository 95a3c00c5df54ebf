package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text without its markup, and the entities the markup stood for; offsets count UTF-16 units, as Telegram's do. */
record Formatted(String text, ArrayNode entities) {
    private static final int LONGEST = 4096;

    /** The {@code text} of a call, read as its {@code parse_mode} says. */
    static Formatted from(Params params) {
        String text = params.text("text");
        Formatted formatted = switch (params.text("parse_mode").toLowerCase(Locale.ROOT)) {
            case "" -> new Formatted(text, given(params.json("entities")));
            case "html" -> new HtmlMarkup(text).read();
            case "markdownv2" -> new MarkdownMarkup(text).read();
            default -> throw Refusal.bad("unsupported parse_mode");
        };
        formatted.check();
        return formatted;
    }

    private static ArrayNode given(JsonNode entities) {
        return entities instanceof ArrayNode array ? array : StandInServer.JSON.createArrayNode();
    }

    private void check() {
        if (text.isBlank()) {
            throw Refusal.bad(text.isEmpty() ? "message text is empty" : "text must be non-empty");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw Refusal.bad("message is too long");
        }
    }

    static ObjectNode entity(String type, int from, int to) {
        return StandInServer.JSON
                .createObjectNode()
                .put("offset", from)
                .put("length", to - from)
                .put("type", type);
    }

    static Refusal unreadable(String why) {
        return Refusal.bad("can't parse entities: " + why);
    }

    /** Telegram counts bytes when it says where the markup broke. */
    static int byteOffset(String source, int at) {
        return source.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
    }
}
