package dev.gatehouse.telegram.door;

import dev.gatehouse.access.Refusal;

/** What can be wrong at a chat, each with the step that mends it. */
final class ChatRefusals {
    static final Refusal BOT_NOT_IN_CHAT = new Refusal(
            "BOT_NOT_IN_CHAT",
            "The bot is not in this chat any more.",
            "Add the bot to the chat again and make it an administrator.");
    static final Refusal BOT_NOT_ADMIN = missing(
            "The bot is not an administrator of this chat.",
            "Make the bot an administrator with the rights to invite and to ban users.");
    static final Refusal CANNOT_INVITE = missing(
            "The bot may not let people in.", "Give the bot the administrator right \"Invite users via link\".");
    static final Refusal CANNOT_REMOVE =
            missing("The bot may not remove people.", "Give the bot the administrator right \"Ban users\".");
    static final Refusal RIGHT_MISSING = missing(
            "The bot lacks an administrator right in this chat.",
            "Give the bot the rights to invite and to ban users.");
    static final Refusal CHAT_IS_PUBLIC = new Refusal(
            "CHAT_IS_PUBLIC",
            "This chat is public, so anybody can come in without paying.",
            "Make the chat private in its settings.");
    static final Refusal CHAT_IS_BASIC_GROUP = new Refusal(
            "CHAT_IS_BASIC_GROUP",
            "This is a basic group, which Telegram lets no bot remove people from without a ban.",
            "Turn on \"Chat history for new members\" in the group's settings: that makes it a supergroup.");
    static final Refusal CHAT_FULL =
            new Refusal("CHAT_FULL", "The chat has no room for more members.", "Make room in the chat.");
    static final Refusal BANNED_BY_HUMAN = new Refusal(
            "BANNED_BY_HUMAN",
            "An administrator banned this person from the chat.",
            "An administrator can lift the ban in the chat's list of removed users.");
    static final Refusal IS_ADMIN = new Refusal(
            "IS_ADMIN",
            "This person is an administrator or the owner of the chat, whom no bot can remove.",
            "Take the administrator role away first if the person shall leave.");
    static final Refusal BAD_TOKEN = new Refusal(
            "TELEGRAM_TOKEN_REFUSED",
            "Telegram does not know the bot's token.",
            "Put the token that @BotFather shows into TELEGRAM_TOKEN and start again.");
    static final Refusal AWAY =
            new Refusal("TELEGRAM_AWAY", "Telegram does not answer at the moment.", "Try again in a minute.");

    private ChatRefusals() {}

    private static Refusal missing(String sentence, String nextStep) {
        return new Refusal("BOT_RIGHT_MISSING", sentence, nextStep);
    }

    static Refusal refused(String words) {
        return new Refusal(
                "TELEGRAM_REFUSED", "Telegram refused: " + words, "Look at the chat and at the bot's rights in it.");
    }
}
