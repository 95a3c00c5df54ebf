package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Turns typed text into the values of a command's options, and gathers the things they name. */
final class OptionValues {
    private static final int STRING = 3;
    private static final int INTEGER = 4;
    private static final int BOOLEAN = 5;
    private static final int USER = 6;
    private static final int CHANNEL = 7;
    private static final int ROLE = 8;
    private static final int NUMBER = 10;

    private final Realm realm;
    private final @Nullable Guild guild;
    private final User typist;
    private final ObjectNode resolved = Wire.object();

    OptionValues(Realm realm, @Nullable Guild guild, User typist) {
        this.realm = realm;
        this.guild = guild;
        this.typist = typist;
    }

    ObjectNode resolved() {
        return resolved;
    }

    ObjectNode option(JsonNode defined, String text, boolean focused) {
        ObjectNode sent = Wire.object()
                .put("name", defined.path("name").asText())
                .put("type", defined.path("type").asInt());
        if (focused) {
            return sent.put("value", text).put("focused", true);
        }
        set(sent, defined, chosen(defined, text));
        return sent;
    }

    /** A choice may be named as the client shows it. */
    private String chosen(JsonNode defined, String text) {
        if (defined.path("autocomplete").asBoolean()) {
            return typist.offered.getOrDefault(text, text);
        }
        JsonNode choices = defined.path("choices");
        for (JsonNode each : choices) {
            if (each.path("name").asText().equals(text)
                    || each.path("value").asText().equals(text)) {
                return each.path("value").asText();
            }
        }
        if (!choices.isEmpty()) {
            throw new IllegalArgumentException(
                    "not a choice of " + defined.path("name").asText() + ": " + text);
        }
        return text;
    }

    private void set(ObjectNode sent, JsonNode defined, String value) {
        switch (defined.path("type").asInt()) {
            case STRING -> sent.put("value", string(defined, value));
            case INTEGER -> sent.put("value", Long.parseLong(value));
            case BOOLEAN -> sent.put("value", Boolean.parseBoolean(value));
            case NUMBER -> sent.put("value", Double.parseDouble(value));
            case USER, CHANNEL, ROLE -> {
                resolve(defined.path("type").asInt(), Long.parseUnsignedLong(value));
                sent.put("value", value);
            }
            default -> throw new IllegalArgumentException("options of type " + defined.path("type") + " are not typed");
        }
    }

    private static String string(JsonNode defined, String value) {
        if (value.length() < defined.path("min_length").asInt(0)
                || value.length() > defined.path("max_length").asInt(6000)) {
            throw new IllegalArgumentException("too short or too long: " + value);
        }
        return value;
    }

    /** Puts the thing a value names into {@code resolved}, where the bot finds it. */
    void resolve(int type, long id) {
        String key = Wire.id(id);
        if (type == USER) {
            resolved.withObjectProperty("users").set(key, Wire.user(realm.user(id)));
            if (guild != null) {
                guild.member(id)
                        .ifPresent(member -> resolved.withObjectProperty("members")
                                .set(key, Wire.member(member).without("user")));
            }
        } else if (guild == null) {
            throw new IllegalArgumentException("only a guild has roles and channels");
        } else if (type == ROLE) {
            resolved.withObjectProperty("roles").set(key, Wire.role(guild.role(id)));
        } else {
            resolved.withObjectProperty("channels")
                    .set(key, Wire.channel(realm.channel(id)).put("permissions", Long.toString(Permission.EVERYONE)));
        }
    }
}
