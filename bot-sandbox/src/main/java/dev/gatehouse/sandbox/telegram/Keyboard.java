package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks a {@code reply_markup}. Only inline keyboards become part of the message they came with. */
final class Keyboard {
    private static final int MOST_BYTES = 64;
    private static final Pattern URL =
            Pattern.compile("(https?://[^\\s/:]+(:[0-9]+)?([/?#].*)?|tg://.+|[\\w-]+(\\.[\\w-]+)+([/?#].*)?)");
    private static final List<String> ACTIONS =
            List.of("callback_data", "url", "web_app", "login_url", "switch_inline_query", "copy_text", "pay");

    private Keyboard() {}

    /** The markup to keep; empty when there is none or it only removes something. */
    static Optional<ObjectNode> from(Params params) {
        JsonNode markup = params.json("reply_markup");
        if (markup.isMissingNode()) {
            return Optional.empty();
        }
        if (!(markup instanceof ObjectNode object)) {
            throw Refusal.bad("object expected as reply markup");
        }
        JsonNode rows = object.path("inline_keyboard");
        if (rows.isMissingNode()) {
            object.path("keyboard").forEach(row -> row.forEach(ReplyButton::check));
            return object.has("keyboard") ? Optional.of(object) : Optional.empty();
        }
        rows.forEach(row -> row.forEach(Keyboard::check));
        return Optional.of(object);
    }

    /** Chats and people are picked in private. */
    static void checkPlace(ObjectNode markup, Chat chat) {
        boolean picks = false;
        for (JsonNode row : markup.path("keyboard")) {
            for (JsonNode button : row) {
                picks |= button.has("request_chat") || button.has("request_users");
            }
        }
        if (picks && chat.kind() != ChatKind.PRIVATE) {
            throw Refusal.bad("BUTTON_TYPE_INVALID");
        }
    }

    private static void check(JsonNode button) {
        if (button.path("text").asText().isEmpty()) {
            throw Refusal.bad("can't parse inline keyboard button: Field \"text\" must be non-empty");
        }
        if (ACTIONS.stream().noneMatch(button::hasNonNull)) {
            throw Refusal.bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        if (button.hasNonNull("callback_data")) {
            checkData(button.path("callback_data").asText());
        }
        String url = button.path("url").asText();
        if (button.hasNonNull("url") && !URL.matcher(url).matches()) {
            throw Refusal.bad("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
        }
    }

    private static void checkData(String data) {
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > MOST_BYTES) {
            throw Refusal.bad("BUTTON_DATA_INVALID");
        }
    }
}
