package dev.gatehouse.sandbox.telegram;

import java.util.Locale;

/** Telegram's words for what somebody is in a chat. */
enum MemberStatus {
    CREATOR,
    ADMINISTRATOR,
    MEMBER,
    RESTRICTED,
    LEFT,
    KICKED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
