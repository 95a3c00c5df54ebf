package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What Discord checks in the body of a message. */
final class MessageForm {
    private static final int CONTENT_MOST = 2000;

    private MessageForm() {}

    /** Refuses a body with a mistake in it, all mistakes told together. */
    static void check(JsonNode form) {
        FormErrors errors = new FormErrors();
        check("", form, errors);
        errors.refuseIfAny();
    }

    /** The same for a message inside another body; {@code at} ends with a dot. */
    static void check(String at, JsonNode form, FormErrors errors) {
        boolean v2 = (form.path("flags").asLong() & Post.COMPONENTS_V2) != 0;
        errors.longerThan(at + "content", form.path("content").asText(""), CONTENT_MOST);
        if (v2
                && (!form.path("content").asText("").isEmpty()
                        || !form.path("embeds").isEmpty())) {
            errors.add(
                    at + "flags",
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    "The 'content' and 'embeds' fields cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
        EmbedForm.check(at + "embeds", form.path("embeds"), errors);
        new ComponentForm(errors, v2).check(at + "components", form.path("components"));
    }

    static boolean empty(JsonNode form) {
        return form.path("content").asText("").isBlank()
                && form.path("embeds").isEmpty()
                && form.path("components").isEmpty();
    }

    /** A nonce given with {@code enforce_nonce}: a second message with it is not made. */
    static Optional<String> enforcedNonce(JsonNode form) {
        return form.path("enforce_nonce").asBoolean() && form.has("nonce")
                ? Optional.of(form.path("nonce").asText())
                : Optional.empty();
    }
}
