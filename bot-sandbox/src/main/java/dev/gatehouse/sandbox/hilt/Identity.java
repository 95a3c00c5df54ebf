package dev.gatehouse.sandbox.hilt;

import org.jspecify.annotations.Nullable;

/**
 * Whom a purchase is for.
 *
 * @param type such as {@code DISCORD_USER_ID}
 * @param value compared exactly as given
 */
public record Identity(String type, String value, @Nullable String display) {
    String shownAs() {
        return display == null || display.isBlank() ? value : display;
    }

    boolean same(Identity other) {
        return type.equals(other.type) && value.equals(other.value);
    }
}
