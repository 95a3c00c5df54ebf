package dev.gatehouse.discord.door;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.door.Premises;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.requests.GatewayIntent;

/** A server as whoever sets up a gate meets it. */
final class DiscordPremises implements Premises {
    private static final int LONGEST_NAME = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connection connection;
    private final Calls calls;
    private final DoorCheck check;

    DiscordPremises(Connection connection, Calls calls, DoorCheck check) {
        this.connection = connection;
        this.calls = calls;
        this.check = check;
    }

    @Override
    public Platform platform() {
        return Platform.DISCORD;
    }

    @Override
    public Optional<String> name(Place place) {
        return guild(place.id()).map(Guild::getName);
    }

    @Override
    public List<Check> checks(Gate gate) {
        DoorAddress.Role door = (DoorAddress.Role) gate.door();
        Optional<Guild> guild = guild(door.guild());
        if (guild.isEmpty()) {
            boolean away = connection.isAway(door.guild());
            return List.of(new Check(
                    "The bot is in the server", Optional.of(away ? Findings.away() : Findings.botNotInServer(door))));
        }
        Role role = guild.get().getRoleById(door.role());
        return role == null
                ? List.of(new Check("The role exists", Optional.of(Findings.roleDeleted(door))))
                : check.checklist(guild.get(), role, gate);
    }

    /** The role carries no permission at all: what it opens is decided by the channels. */
    @Override
    public Made make(Place place, String name) {
        Optional<Guild> guild = guild(place.id());
        if (guild.isEmpty()) {
            return new Made(Optional.empty(), Optional.of(Findings.away()));
        }
        if (!guild.get().getSelfMember().hasPermission(Permission.MANAGE_ROLES)) {
            return new Made(Optional.empty(), Optional.of(Findings.manageRolesMissing(guild.get())));
        }
        try {
            String cut = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
            Role role = calls.ask(
                    Waits.Lane.guild("POST", place.id()),
                    () -> guild.get().createRole().setName(cut).setPermissions(0L));
            return new Made(Optional.of(new DoorAddress.Role(place.id(), role.getIdLong())), Optional.empty());
        } catch (DiscordException failure) {
            return new Made(Optional.empty(), Optional.of(Findings.refused(String.valueOf(failure.getMessage()))));
        }
    }

    /** A server stands for itself. */
    @Override
    public Optional<Place> beside(Place place, PlatformAccount admin) {
        return Optional.empty();
    }

    /** Neither bots nor the owner: no gate would ever put them out. */
    @Override
    public Optional<List<PlatformAccount>> inside(Gate gate) {
        DoorAddress.Role door = (DoorAddress.Role) gate.door();
        return guild(door.guild())
                .filter(guild -> guild.getJDA().getGatewayIntents().contains(GatewayIntent.GUILD_MEMBERS))
                .map(guild -> guild.findMembers(member -> holds(member, door) && !member.isOwner())
                        .setTimeout(PATIENCE)
                        .get())
                .map(members -> members.stream()
                        .filter(member -> !member.getUser().isBot())
                        .map(member -> new PlatformAccount(Platform.DISCORD, member.getIdLong()))
                        .toList());
    }

    private static boolean holds(Member member, DoorAddress.Role door) {
        return member.getRoles().stream().anyMatch(role -> role.getIdLong() == door.role());
    }

    private Optional<Guild> guild(long id) {
        return connection.jda().map((JDA jda) -> jda.getGuildById(id));
    }
}
