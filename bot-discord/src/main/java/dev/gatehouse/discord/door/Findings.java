package dev.gatehouse.discord.door;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Refusal;
import net.dv8tion.jda.api.entities.Guild;

/** What a human must mend that is not about one role's settings. */
public final class Findings {
    /** Where that finding is: of the login and of the inspection alike. */
    public static final String MEMBERS_INTENT = "discord members intent";

    private Findings() {}

    static Refusal botNotInServer(DoorAddress.Role door) {
        return new Refusal(
                "BOT_NOT_IN_SERVER",
                "The bot is not in the Discord server " + door.guild() + ".",
                "Invite it again, with the permission to Manage Roles.");
    }

    static Refusal manageRolesMissing(Guild guild) {
        return new Refusal(
                "MANAGE_ROLES_MISSING",
                "The bot may not give roles in " + guild.getName() + ".",
                "Allow its role to Manage Roles: Server Settings, Roles; then this role can be given.");
    }

    static Refusal kickMissing(Guild guild) {
        return new Refusal(
                "KICK_MEMBERS_MISSING",
                "The bot may put nobody out of " + guild.getName() + ": whoever lapses loses the role alone.",
                "Allow its role to Kick Members: Server Settings, Roles; or set the gate's lapse to role-only.");
    }

    static Refusal roleDeleted(DoorAddress.Role door) {
        return new Refusal(
                "ROLE_DELETED",
                "The role " + door.role() + " no longer exists in the Discord server " + door.guild() + ".",
                "Make a role for this product and set the gate to it.");
    }

    public static Refusal tokenRefused() {
        return new Refusal(
                "DISCORD_TOKEN_REFUSED",
                "Discord does not accept the bot's token.",
                "Make a new one in the developer portal, set DISCORD_TOKEN and restart.");
    }

    static Refusal forbidden(String role) {
        return new Refusal(
                "DISCORD_FORBIDS",
                "Discord forbids giving or taking the role " + role + ", although permissions and order look right.",
                "Take the bot's role out of the server's settings and put it back, above " + role + ".");
    }

    static Refusal refused(String words) {
        return new Refusal(
                "DISCORD_REFUSED", "Discord refused: " + words + ".", "Look at the server's settings for the bot.");
    }

    static Refusal away() {
        return new Refusal("DISCORD_AWAY", "Discord cannot be reached at the moment.", "Try again in a few minutes.");
    }

    static Refusal ownerBuys() {
        return new Refusal(
                "OWNER_OF_SERVER",
                "You own this server, so every channel is open to you already.",
                "There is nothing to buy; try it with another account.");
    }

    public static Refusal unreachable() {
        return new Refusal(
                "DISCORD_UNREACHABLE",
                "Discord has not been reached for a while: nobody is let in or out there, and no command is answered.",
                "Look at this machine's network and at discordstatus.com; the bot comes back by itself.");
    }

    public static Refusal membersIntentRefused() {
        return new Refusal(
                "MEMBERS_INTENT_OFF",
                "Discord does not tell this bot who joins, so a buyer who joins late is let in with some delay.",
                "Turn on Server Members Intent in the developer portal, under Bot, and restart.");
    }
}
