package dev.gatehouse.sandbox.discord;

/** The permission bits the stand-in looks at. */
final class Permission {
    static final long CREATE_INVITE = 1L;
    static final long KICK_MEMBERS = 1L << 1;
    static final long BAN_MEMBERS = 1L << 2;
    static final long ADMINISTRATOR = 1L << 3;
    static final long MANAGE_CHANNELS = 1L << 4;
    static final long MANAGE_GUILD = 1L << 5;
    static final long VIEW_AUDIT_LOG = 1L << 7;
    static final long VIEW_CHANNEL = 1L << 10;
    static final long SEND_MESSAGES = 1L << 11;
    static final long EMBED_LINKS = 1L << 14;
    static final long READ_HISTORY = 1L << 16;
    static final long MANAGE_ROLES = 1L << 28;
    static final long USE_COMMANDS = 1L << 31;

    /** What needs the bot owner's second factor in a guild that asks for it. */
    static final long ELEVATED =
            KICK_MEMBERS | BAN_MEMBERS | ADMINISTRATOR | MANAGE_CHANNELS | MANAGE_GUILD | MANAGE_ROLES;

    static final long EVERYONE = VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | READ_HISTORY | USE_COMMANDS;

    /** What the bot's invite link asks for. */
    static final long BOT =
            EVERYONE | CREATE_INVITE | KICK_MEMBERS | BAN_MEMBERS | MANAGE_GUILD | VIEW_AUDIT_LOG | MANAGE_ROLES;

    private static final long ALL = (1L << 53) - 1;

    private Permission() {}

    /** Everything the member may do in the guild. */
    static long of(Guild guild, Member member) {
        if (guild.owner == member.user.id) {
            return ALL;
        }
        long held = guild.everyone().permissions;
        for (long role : member.roles) {
            held |= guild.role(role).permissions;
        }
        return (held & ADMINISTRATOR) != 0 ? ALL : held;
    }
}
