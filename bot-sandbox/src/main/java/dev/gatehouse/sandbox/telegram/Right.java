package dev.gatehouse.sandbox.telegram;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an administrator may be allowed to do. */
enum Right {
    MANAGE_CHAT,
    DELETE_MESSAGES,
    MANAGE_VIDEO_CHATS,
    RESTRICT_MEMBERS,
    PROMOTE_MEMBERS,
    CHANGE_INFO,
    INVITE_USERS,
    POST_STORIES,
    EDIT_STORIES,
    DELETE_STORIES,
    POST_MESSAGES,
    EDIT_MESSAGES,
    PIN_MESSAGES,
    MANAGE_TOPICS;

    String field() {
        return "can_" + name().toLowerCase(Locale.ROOT);
    }

    /** What a Telegram client ticks when somebody is made administrator. */
    static Set<Right> usual() {
        Set<Right> rights = EnumSet.allOf(Right.class);
        rights.remove(PROMOTE_MEMBERS);
        return rights;
    }

    static Set<Right> ofBot(ChatKind kind, boolean invite, boolean restrict) {
        Set<Right> rights = EnumSet.of(MANAGE_CHAT);
        if (kind == ChatKind.CHANNEL) {
            rights.add(POST_MESSAGES);
        }
        if (invite) {
            rights.add(INVITE_USERS);
        }
        if (restrict) {
            rights.add(RESTRICT_MEMBERS);
        }
        return rights;
    }
}
