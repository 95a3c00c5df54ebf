package dev.gatehouse.discord.rim;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.discord.command.Caller;
import dev.gatehouse.discord.door.RoleMemory;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import java.util.List;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildBanEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildUnbanEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberJoinEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberUpdateEvent;
import net.dv8tion.jda.api.events.guild.update.GuildUpdateMFALevelEvent;
import net.dv8tion.jda.api.events.role.RoleCreateEvent;
import net.dv8tion.jda.api.events.role.RoleDeleteEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePositionEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;

/** Rings for whoever came, went or had a sold role changed, and for everything owed when a guild's roles change. */
public final class DoorEvents extends ListenerAdapter {
    private final Supplier<Gates> gates;
    private final Doorbell bell;
    private final RoleMemory memory;

    public DoorEvents(Supplier<Gates> gates, Doorbell bell, RoleMemory memory) {
        this.gates = gates;
        this.bell = bell;
        this.memory = memory;
    }

    @Override
    public void onGuildMemberJoin(GuildMemberJoinEvent event) {
        ring(event.getGuild(), event.getUser(), "joined the server");
    }

    @Override
    public void onGuildMemberRemove(GuildMemberRemoveEvent event) {
        ring(event.getGuild(), event.getUser(), "left the server");
    }

    @Override
    public void onGuildBan(GuildBanEvent event) {
        ring(event.getGuild(), event.getUser(), "was banned from the server");
    }

    @Override
    public void onGuildUnban(GuildUnbanEvent event) {
        ring(event.getGuild(), event.getUser(), "is no longer banned from the server");
    }

    /** Comes for every change of a member, of the bot itself too; JDA names no roles in it, as it keeps no members. */
    @Override
    public void onGuildMemberUpdate(GuildMemberUpdateEvent event) {
        Member member = event.getMember();
        if (member.getIdLong() == event.getJDA().getSelfUser().getIdLong()) {
            ringOwed(event.getGuild(), "the bot's roles changed");
        } else {
            ringIfNews(event.getGuild(), member);
        }
    }

    @Override
    public void onRoleCreate(RoleCreateEvent event) {
        ringOwed(event.getGuild(), "a role was made");
    }

    @Override
    public void onRoleDelete(RoleDeleteEvent event) {
        ringOwed(event.getGuild(), "a role was deleted");
    }

    @Override
    public void onRoleUpdatePermissions(RoleUpdatePermissionsEvent event) {
        ringOwed(event.getGuild(), "a role's permissions changed");
    }

    @Override
    public void onRoleUpdatePosition(RoleUpdatePositionEvent event) {
        ringOwed(event.getGuild(), "a role was moved");
    }

    @Override
    public void onGuildUpdateMFALevel(GuildUpdateMFALevelEvent event) {
        ringOwed(event.getGuild(), "the server's demand for a second factor changed");
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        ringOwed(event.getGuild(), "the bot was let in");
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        ringOwed(event.getGuild(), "the bot was put out");
    }

    @Override
    public void onGuildAvailable(GuildAvailableEvent event) {
        ringOwed(event.getGuild(), "the server is available again");
    }

    /**
     * A new session in place of one that could not be resumed: what happened in between was told to nobody, so every
     * member of the guilds with gates is compared with what was last seen. Needs the members intent; without it the
     * next command or the rotation finds out.
     */
    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        if (event.getJDA().getGatewayIntents().contains(GatewayIntent.GUILD_MEMBERS)) {
            event.getJDA().getGuilds().stream()
                    .filter(guild -> !gates.get().at(place(guild)).isEmpty())
                    .forEach(guild -> guild.loadMembers(member -> ringIfChanged(guild, member)));
        }
    }

    private void ringIfChanged(Guild guild, Member member) {
        PlatformAccount account = Caller.account(member.getIdLong());
        boolean changed = gates.get().at(place(guild)).stream()
                .anyMatch(gate -> memory.isChanged(account, door(gate), holds(member, door(gate))));
        if (changed) {
            bell.ring(Ring.atDoor(account, Urgency.EVENT, "roles changed while nobody told"));
        }
    }

    private void ring(Guild guild, User user, String cause) {
        List<Gate> here = gates.get().at(place(guild));
        if (user.isBot() || here.isEmpty()) {
            return;
        }
        PlatformAccount account = Caller.account(user.getIdLong());
        here.forEach(gate -> memory.forget(account, door(gate)));
        bell.ring(Ring.atDoor(account, Urgency.EVENT, cause));
    }

    private void ringIfNews(Guild guild, Member member) {
        PlatformAccount account = Caller.account(member.getIdLong());
        List<Gate> changed = gates.get().at(place(guild)).stream()
                .filter(gate -> memory.isNews(account, door(gate), holds(member, door(gate))))
                .toList();
        if (!changed.isEmpty() && !member.getUser().isBot()) {
            bell.ring(Ring.atDoor(account, Urgency.EVENT, "roles changed"));
        }
    }

    private void ringOwed(Guild guild, String cause) {
        Place place = place(guild);
        if (!gates.get().at(place).isEmpty()) {
            bell.ringOwed(place, cause);
        }
    }

    private static boolean holds(Member member, DoorAddress.Role door) {
        return member.getRoles().stream().anyMatch(role -> role.getIdLong() == door.role());
    }

    private static DoorAddress.Role door(Gate gate) {
        return (DoorAddress.Role) gate.door();
    }

    private static Place place(Guild guild) {
        return new Place(Platform.DISCORD, guild.getIdLong());
    }
}
