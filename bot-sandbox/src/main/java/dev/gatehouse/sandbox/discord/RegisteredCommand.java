package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A slash command the bot has registered.
 *
 * @param guild 0 = everywhere
 * @param raw as Discord would list it
 */
public record RegisteredCommand(long id, long guild, String name, String description, JsonNode raw) {
    private static final int CHAT_INPUT = 1;

    /** Typed with a slash, not picked from a menu. */
    boolean typed() {
        return raw.path("type").asInt(CHAT_INPUT) == CHAT_INPUT;
    }

    boolean inContext(int context) {
        for (JsonNode each : raw.path("contexts")) {
            if (each.asInt() == context) {
                return true;
            }
        }
        return false;
    }

    /** What a member must hold to see it; "0" is administrators only. */
    boolean visibleTo(long permissions) {
        JsonNode needed = raw.path("default_member_permissions");
        if (needed.isNull() || needed.isMissingNode()) {
            return true;
        }
        long bits = needed.asLong() == 0 ? Permission.ADMINISTRATOR : needed.asLong();
        return (permissions & bits) == bits;
    }
}
