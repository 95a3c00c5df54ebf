package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;

/** Limits of embeds. */
final class EmbedForm {
    private static final int EMBEDS = 10;
    private static final int FIELDS = 25;
    private static final int ALTOGETHER = 6000;

    private EmbedForm() {}

    static void check(String at, JsonNode embeds, FormErrors errors) {
        if (embeds.size() > EMBEDS) {
            errors.add(at, "BASE_TYPE_MAX_LENGTH", "Must be " + EMBEDS + " or fewer in length.");
        }
        int length = 0;
        for (int i = 0; i < embeds.size(); i++) {
            length += embed(at + "." + i, embeds.get(i), errors);
        }
        if (length > ALTOGETHER) {
            errors.add(at, "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + ALTOGETHER);
        }
    }

    private static int embed(String at, JsonNode embed, FormErrors errors) {
        int length = text(at + ".title", embed.path("title"), 256, errors)
                + text(at + ".description", embed.path("description"), 4096, errors)
                + text(at + ".footer.text", embed.path("footer").path("text"), 2048, errors)
                + text(at + ".author.name", embed.path("author").path("name"), 256, errors);
        JsonNode fields = embed.path("fields");
        if (fields.size() > FIELDS) {
            errors.add(at + ".fields", "BASE_TYPE_MAX_LENGTH", "Must be " + FIELDS + " or fewer in length.");
        }
        for (int i = 0; i < fields.size(); i++) {
            length += field(at + ".fields." + i, fields.get(i), errors);
        }
        return length;
    }

    private static int field(String at, JsonNode field, FormErrors errors) {
        if (field.path("name").asText("").isEmpty()) {
            errors.required(at + ".name");
        }
        if (field.path("value").asText("").isEmpty()) {
            errors.required(at + ".value");
        }
        return text(at + ".name", field.path("name"), 256, errors)
                + text(at + ".value", field.path("value"), 1024, errors);
    }

    private static int text(String at, JsonNode words, int most, FormErrors errors) {
        String text = words.asText("");
        errors.longerThan(at, text, most);
        return text.length();
    }
}
