package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as its reader sees it now, after all edits.
 *
 * @param from who wrote it; the chat itself in a channel
 * @param text of a photo or document its caption
 * @param raw the whole message in the Bot API's shape; a reply keyboard sent with it is kept under reply_markup
 */
public record Message(long id, long chatId, long from, String text, JsonNode raw) {
    /** A button under the message; {@code url} and {@code callbackData} are empty where it has none. */
    public record Button(String label, String url, String callbackData) {}

    static Message of(JsonNode raw) {
        JsonNode writer = raw.has("from") ? raw.path("from") : raw.path("sender_chat");
        return new Message(
                raw.path("message_id").asLong(),
                raw.path("chat").path("id").asLong(),
                writer.path("id").asLong(),
                raw.path(raw.has("caption") ? "caption" : "text").asText(),
                raw.deepCopy());
    }

    /** Inline buttons or the buttons of a reply keyboard. */
    public List<Button> buttons() {
        return rows().stream().flatMap(List::stream).toList();
    }

    /** The same as they stand beside and below each other. */
    public List<List<Button>> rows() {
        List<List<Button>> all = new ArrayList<>();
        JsonNode markup = raw.path("reply_markup");
        JsonNode rows = markup.has("inline_keyboard") ? markup.path("inline_keyboard") : markup.path("keyboard");
        for (JsonNode row : rows) {
            List<Button> buttons = new ArrayList<>();
            row.forEach(button -> buttons.add(button(button)));
            all.add(List.copyOf(buttons));
        }
        return List.copyOf(all);
    }

    private static Button button(JsonNode wire) {
        String label = wire.isTextual() ? wire.asText() : wire.path("text").asText();
        return new Button(
                label, wire.path("url").asText(), wire.path("callback_data").asText());
    }
}
