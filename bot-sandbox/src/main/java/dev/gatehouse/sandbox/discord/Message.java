package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A message as a reader saw it at one moment; later edits do not show in it.
 *
 * @param raw the whole message as Discord would give it
 */
public record Message(
        long id, long channelId, String content, long flags, JsonNode embeds, JsonNode components, JsonNode raw) {

    static Message of(JsonNode json) {
        JsonNode copy = json.deepCopy();
        return new Message(
                copy.path("id").asLong(),
                copy.path("channel_id").asLong(),
                copy.path("content").asText(""),
                copy.path("flags").asLong(),
                copy.path("embeds"),
                copy.path("components"),
                copy);
    }

    /** Only one person sees it. */
    public boolean ephemeral() {
        return (flags & Post.EPHEMERAL) != 0;
    }

    /** Every button, in reading order. */
    public List<Button> buttons() {
        return Components.all(components)
                .filter(each -> each.path("type").asInt() == Components.BUTTON)
                .map(each -> new Button(
                        each.path("label").asText(""),
                        each.path("url").asText(""),
                        each.path("custom_id").asText(""),
                        each.path("disabled").asBoolean(),
                        each.path("style").asInt()))
                .toList();
    }

    /** The ids of the files that hang on it. */
    List<Long> attachments() {
        return raw.path("attachments").findValues("id").stream()
                .map(JsonNode::asLong)
                .toList();
    }

    /** All words a reader sees: content, embeds and text displays, line by line. */
    public String text() {
        StringBuilder all = new StringBuilder(content);
        for (JsonNode embed : embeds) {
            line(all, embed.path("title"));
            line(all, embed.path("description"));
            for (JsonNode field : embed.path("fields")) {
                line(all, field.path("name"));
                line(all, field.path("value"));
            }
            line(all, embed.path("footer").path("text"));
        }
        Components.all(components).forEach(each -> line(all, each.path("content")));
        return all.toString().strip();
    }

    private static void line(StringBuilder all, JsonNode words) {
        if (words.isTextual()) {
            all.append('\n').append(words.asText());
        }
    }
}
