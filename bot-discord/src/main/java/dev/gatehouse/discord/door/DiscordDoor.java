package dev.gatehouse.discord.door;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Lapse;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Alarms;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.Inspection;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.door.Premises;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.requests.RestAction;

/** Roles as doors. Giving costs one call and no look before it. */
public final class DiscordDoor implements Door {
    /** Discord cuts off, or refuses, longer reasons in its audit log. */
    private static final int LONGEST_REASON = 400;

    private final Connection connection;
    private final Calls calls;
    private final RoleMemory memory;
    private final Alarms alarms;
    private final DoorCheck check = new DoorCheck();
    private final DoorAnswers answers = new DoorAnswers(check);
    private final Whereabouts whereabouts;
    private final Turns turns = new Turns();
    private final Invitations invitations;

    public DiscordDoor(Connection connection, Calls calls, RoleMemory memory, Alarms alarms) {
        this.alarms = alarms;
        this.connection = connection;
        this.calls = calls;
        this.memory = memory;
        this.whereabouts = new Whereabouts(calls);
        this.invitations = new Invitations(calls);
    }

    /** The servers these doors stand in, as whoever sets up a gate meets them. */
    public Premises premises() {
        return new DiscordPremises(connection, calls, check);
    }

    /** Looks over everything these doors depend on. */
    public Inspection inspection() {
        return new DiscordInspection(connection, calls, check);
    }

    @Override
    public Platform platform() {
        return Platform.DISCORD;
    }

    @Override
    public Presence retrievePresence(PlatformAccount account, Gate gate, Urgency urgency) {
        DoorAddress.Role door = door(gate);
        Presence presence = guild(door)
                .map(guild -> whereabouts.retrieve(guild, account, door, urgency))
                .orElse(Presence.UNKNOWN);
        if (presence == Presence.INSIDE || presence == Presence.OUTSIDE) {
            memory.note(account, door, presence == Presence.INSIDE);
        }
        return presence;
    }

    @Override
    public Outcome grant(PlatformAccount account, Gate gate, Urgency urgency, String reason) {
        return turns.inTurn(account, () -> {
            DoorAddress.Role door = door(gate);
            return standing(door)
                    .map(role -> DoorCheck.notForSale(role)
                            .<Outcome>map(Outcome.NeedsHuman::atDoor)
                            .orElseGet(() -> give(role, account, door, urgency, reason)))
                    .orElseGet(() -> missing(door, Outcome.NeedsHuman.atDoor(Findings.roleDeleted(door))));
        });
    }

    @Override
    public Outcome revoke(PlatformAccount account, Gate gate, Urgency urgency, String reason) {
        return turns.inTurn(account, () -> {
            DoorAddress.Role door = door(gate);
            return standing(door)
                    .map(role -> gate.lapse() == Lapse.KICK
                            ? putOut(role, account, door, urgency, reason)
                            : take(role, account, door, urgency, reason))
                    .orElseGet(() -> missing(door, new Outcome.Done("the role no longer exists")));
        });
    }

    /** An invitation brings its guest into the server and gives no role, so nothing has to be called back. */
    @Override
    public Outcome withdraw(PlatformAccount account, Gate gate) {
        return new Outcome.Done("an invitation to the server opens no role");
    }

    @Override
    public Optional<Refusal> preflight(PlatformAccount account, Gate gate) {
        DoorAddress.Role door = door(gate);
        Optional<Guild> guild = guild(door);
        if (guild.isEmpty()) {
            return Optional.of(connection.isAway(door.guild()) ? Findings.away() : Findings.botNotInServer(door));
        }
        if (guild.get().getOwnerIdLong() == account.id()) {
            return Optional.of(Findings.ownerBuys());
        }
        Optional<Refusal> finding = standing(door)
                .map(role -> check.refusal(guild.get(), role))
                .orElseGet(() -> Optional.of(Findings.roleDeleted(door)));
        finding.ifPresentOrElse(refusal -> alarms.raise("door " + door, refusal), () -> alarms.clear("door " + door));
        return finding;
    }

    @Override
    public Optional<String> title(Gate gate) {
        return standing(door(gate))
                .map(role -> role.getName() + " in " + role.getGuild().getName());
    }

    @Override
    public Optional<URI> wayIn(PlatformAccount account, Gate gate) {
        DoorAddress.Role door = door(gate);
        return guild(door)
                .flatMap(guild -> invitations.of(guild, account))
                .or(() -> standing(door).map(WayIn::through))
                .or(() -> Optional.of(WayIn.to(door.guild())));
    }

    private Outcome give(Role role, PlatformAccount account, DoorAddress.Role door, Urgency urgency, String reason) {
        Guild guild = role.getGuild();
        try {
            act(
                    account,
                    door,
                    true,
                    urgency,
                    () -> guild.addRoleToMember(user(account), role).reason(shortened(reason)));
            check.worked(role);
            invitations.came(guild, account);
            return new Outcome.Done("given the role " + role.getName());
        } catch (DiscordException failure) {
            if (failure.trouble() == Trouble.NO_MEMBER) {
                invitations.awaits(guild, account);
            }
            return answers.toGrant(failure, guild, role, door);
        }
    }

    /** The role goes with the membership. Where Discord forbids to put the person out, the role goes alone. */
    private Outcome putOut(Role role, PlatformAccount account, DoorAddress.Role door, Urgency urgency, String reason) {
        Guild guild = role.getGuild();
        try {
            act(account, door, false, urgency, () -> guild.kick(user(account)).reason(shortened(reason)));
            return new Outcome.Done("put out of " + guild.getName());
        } catch (DiscordException failure) {
            return failure.trouble() == Trouble.FORBIDDEN
                    ? take(role, account, door, urgency, reason)
                    : answers.toRevoke(failure, guild, role, door);
        }
    }

    private Outcome take(Role role, PlatformAccount account, DoorAddress.Role door, Urgency urgency, String reason) {
        Guild guild = role.getGuild();
        try {
            act(
                    account,
                    door,
                    false,
                    urgency,
                    () -> guild.removeRoleFromMember(user(account), role).reason(shortened(reason)));
            check.worked(role);
            return new Outcome.Done("taken the role " + role.getName());
        } catch (DiscordException failure) {
            return answers.toRevoke(failure, guild, role, door);
        }
    }

    /** Noted before the call: what the gateway tells of it may come before the answer. */
    private void act(
            PlatformAccount account,
            DoorAddress.Role door,
            boolean inside,
            Urgency urgency,
            Supplier<? extends RestAction<Void>> action)
            throws DiscordException {
        memory.note(account, door, inside);
        try {
            calls.ask(Waits.Lane.guild(inside ? "PUT" : "DELETE", door.guild()), urgency, action);
        } catch (DiscordException failure) {
            memory.forget(account, door);
            throw failure;
        }
    }

    /** Why there is no role to act on: no connection, no guild, or {@code roleGone} when only the role is missing. */
    private Outcome missing(DoorAddress.Role door, Outcome roleGone) {
        if (guild(door).isPresent()) {
            return roleGone;
        }
        return connection.isAway(door.guild())
                ? DoorAnswers.away()
                : Outcome.NeedsHuman.atDoor(Findings.botNotInServer(door));
    }

    private Optional<Guild> guild(DoorAddress.Role door) {
        return connection.jda().map((JDA jda) -> jda.getGuildById(door.guild()));
    }

    private Optional<Role> standing(DoorAddress.Role door) {
        return guild(door).map(guild -> guild.getRoleById(door.role()));
    }

    private static UserSnowflake user(PlatformAccount account) {
        return UserSnowflake.fromId(account.id());
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private static DoorAddress.Role door(Gate gate) {
        if (gate.door() instanceof DoorAddress.Role role) {
            return role;
        }
        throw new IllegalArgumentException("Not a door of Discord: " + gate.door());
    }
}
