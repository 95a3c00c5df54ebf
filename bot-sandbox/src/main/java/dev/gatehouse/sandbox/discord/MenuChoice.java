package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;

/** One pick from a menu. */
final class MenuChoice {
    private static final int OPTION_CHANNEL = 7;
    private static final int OPTION_ROLE = 8;

    private MenuChoice() {}

    static String value(JsonNode menu, String picked, OptionValues named) {
        switch (menu.path("type").asInt()) {
            case Components.STRING_SELECT -> requireListed(menu, picked);
            case Components.ROLE_SELECT -> named.resolve(OPTION_ROLE, Long.parseUnsignedLong(picked));
            case Components.CHANNEL_SELECT -> named.resolve(OPTION_CHANNEL, Long.parseUnsignedLong(picked));
            default -> throw new IllegalArgumentException("not a menu of texts, roles or channels");
        }
        return picked;
    }

    private static void requireListed(JsonNode menu, String picked) {
        for (JsonNode each : menu.path("options")) {
            if (each.path("value").asText().equals(picked)) {
                return;
            }
        }
        throw new IllegalArgumentException("the menu has no " + picked);
    }
}
