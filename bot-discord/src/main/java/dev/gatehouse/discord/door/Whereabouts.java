package dev.gatehouse.discord.door;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Urgency;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.UserSnowflake;

/** Asks Discord where a person stands. */
final class Whereabouts {
    private final Calls calls;

    Whereabouts(Calls calls) {
        this.calls = calls;
    }

    Presence retrieve(Guild guild, PlatformAccount account, DoorAddress.Role door, Urgency urgency) {
        try {
            Member member = calls.ask(
                    Waits.Lane.guild("GET", door.guild()),
                    urgency,
                    () -> guild.retrieveMemberById(account.id()).useCache(false));
            return of(member, door);
        } catch (DiscordException failure) {
            return failure.trouble() == Trouble.NO_MEMBER ? outside(guild, account, urgency) : Presence.UNKNOWN;
        }
    }

    private static Presence of(Member member, DoorAddress.Role door) {
        if (member.isOwner() || member.getUser().isBot() || member.hasPermission(Permission.ADMINISTRATOR)) {
            return Presence.IMMUNE;
        }
        boolean holds = member.getRoles().stream().anyMatch(role -> role.getIdLong() == door.role());
        return holds ? Presence.INSIDE : Presence.OUTSIDE;
    }

    /** Only who is not a member can be banned, and only a bot with that permission may see bans. */
    private Presence outside(Guild guild, PlatformAccount account, Urgency urgency) {
        if (!guild.getSelfMember().hasPermission(Permission.BAN_MEMBERS)) {
            return Presence.OUTSIDE;
        }
        try {
            calls.ask(
                    Waits.Lane.guild("GET", guild.getIdLong()),
                    urgency,
                    () -> guild.retrieveBan(UserSnowflake.fromId(account.id())));
            return Presence.BARRED;
        } catch (DiscordException failure) {
            return Presence.OUTSIDE;
        }
    }
}
