package dev.gatehouse.sandbox.telegram;

import java.util.Locale;

/** What a chat is. A basic group has no bans and no usernames; it becomes a supergroup under a new id. */
enum ChatKind {
    PRIVATE,
    GROUP,
    SUPERGROUP,
    CHANNEL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean hasServiceMessages() {
        return this == GROUP || this == SUPERGROUP;
    }

    boolean keepsBans() {
        return this == SUPERGROUP || this == CHANNEL;
    }
}
