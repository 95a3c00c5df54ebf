package dev.gatehouse.telegram.rim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * getUpdates with its answer left as it came. The library reads all updates of an answer at once, so that one it cannot
 * read would keep the others from ever being seen.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
final class RawUpdates extends BotApiMethod<RawUpdates.Batch> {
    /** Exactly what the house needs; membership changes are sent to nobody who does not ask. */
    static final List<String> KINDS =
            List.of("message", "callback_query", "my_chat_member", "chat_member", "chat_join_request");

    /** One update, unread. */
    record Raw(long id, byte[] body) implements Serializable {}

    /**
     * One answer.
     *
     * @param unnumbered elements without a usable number: they cannot be stored and are passed with the next one
     */
    record Batch(ArrayList<Raw> updates, int unnumbered) implements Serializable {}

    private final int timeout;
    private final @Nullable Long offset;

    /** Without an offset Telegram answers with whatever was not confirmed yet. */
    RawUpdates(Duration timeout, @Nullable Long offset) {
        this.timeout = (int) timeout.toSeconds();
        this.offset = offset;
    }

    @JsonProperty("timeout")
    public int timeout() {
        return timeout;
    }

    @JsonProperty("offset")
    public @Nullable Long offset() {
        return offset;
    }

    @JsonProperty("allowed_updates")
    public List<String> allowedUpdates() {
        return KINDS;
    }

    @Override
    public String getMethod() {
        return "getUpdates";
    }

    @Override
    public Batch deserializeResponse(String answer) throws TelegramApiRequestException {
        JsonNode result = result(answer);
        if (result == null) {
            // No success: the library words the refusal as it does for every other method.
            return deserializeResponse(answer, Batch.class);
        }
        ArrayList<Raw> updates = new ArrayList<>();
        int unnumbered = 0;
        for (JsonNode each : result) {
            JsonNode id = each.path("update_id");
            if (id.isIntegralNumber() && id.canConvertToLong()) {
                updates.add(new Raw(id.longValue(), each.toString().getBytes(StandardCharsets.UTF_8)));
            } else {
                unnumbered++;
            }
        }
        return new Batch(updates, unnumbered);
    }

    private static @Nullable JsonNode result(String answer) {
        try {
            JsonNode tree = OBJECT_MAPPER.readTree(answer);
            JsonNode result = tree.path("result");
            return tree.path("ok").asBoolean() && result.isArray() ? result : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
