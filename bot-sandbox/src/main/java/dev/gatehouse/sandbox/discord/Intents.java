package dev.gatehouse.sandbox.discord;

/** The groups of gateway events a bot asks for. */
final class Intents {
    /** Sent whatever was asked for. */
    static final int NONE = 0;

    static final int GUILDS = 1;
    static final int GUILD_MEMBERS = 1 << 1;
    static final int GUILD_MODERATION = 1 << 2;
    static final int GUILD_INVITES = 1 << 6;
    static final int GUILD_PRESENCES = 1 << 8;
    static final int GUILD_MESSAGES = 1 << 9;
    static final int DIRECT_MESSAGES = 1 << 12;
    static final int MESSAGE_CONTENT = 1 << 15;

    private static final int KNOWN = (1 << 26) - 1;

    private Intents() {}

    static boolean known(long intents) {
        return (intents & ~KNOWN) == 0;
    }
}
