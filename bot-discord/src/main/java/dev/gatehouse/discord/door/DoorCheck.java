package dev.gatehouse.discord.door;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Lapse;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.door.Premises.Check;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;

/** Why a role cannot be given, from what JDA keeps of the guild: no call is made. */
final class DoorCheck {
    /** What Discord itself counts as a moderator's permission, for which a server may demand a second factor. */
    private static final Set<Permission> DANGEROUS = EnumSet.of(
            Permission.ADMINISTRATOR,
            Permission.MANAGE_SERVER,
            Permission.MANAGE_ROLES,
            Permission.MANAGE_CHANNEL,
            Permission.MANAGE_WEBHOOKS,
            Permission.MANAGE_GUILD_EXPRESSIONS,
            Permission.MANAGE_THREADS,
            Permission.MESSAGE_MANAGE,
            Permission.KICK_MEMBERS,
            Permission.BAN_MEMBERS,
            Permission.MODERATE_MEMBERS);

    private static final Duration FORBIDDEN = Duration.ofMinutes(10);

    /** Guilds that refused us for want of a second factor: whether the bot's owner has one cannot be asked for. */
    private final Set<Long> secondFactorMissed = ConcurrentHashMap.newKeySet();

    /** Roles that Discord would not let us give or take for a reason nothing shows, and until when that is believed. */
    private final Map<Long, Long> forbiddenUntilNanos = new ConcurrentHashMap<>();

    /** No link is sold for such a role until it was given or taken, or some time has passed. */
    void forbidden(Role role) {
        forbiddenUntilNanos.put(role.getIdLong(), System.nanoTime() + FORBIDDEN.toNanos());
    }

    void worked(Role role) {
        forbiddenUntilNanos.remove(role.getIdLong());
        secondFactorMissed(role.getGuild(), false);
    }

    private Optional<Refusal> forbiddenLately(Role role) {
        Long until = forbiddenUntilNanos.get(role.getIdLong());
        return until != null && until - System.nanoTime() > 0
                ? Optional.of(Findings.forbidden(role.getName()))
                : Optional.empty();
    }

    void secondFactorMissed(Guild guild, boolean missed) {
        if (missed) {
            secondFactorMissed.add(guild.getIdLong());
        } else {
            secondFactorMissed.remove(guild.getIdLong());
        }
    }

    /** The first thing that keeps {@code role} from being given; empty when nothing is known to. */
    Optional<Refusal> refusal(Guild guild, Role role) {
        return all(guild, role).findFirst();
    }

    /** Everything that keeps {@code role} from being given. */
    Stream<Refusal> all(Guild guild, Role role) {
        return Stream.<Supplier<Optional<Refusal>>>of(
                        () -> notForSale(role),
                        () -> notAllowed(guild),
                        () -> notBelow(guild, role),
                        () -> secondFactor(guild),
                        () -> forbiddenLately(role))
                .flatMap(look -> look.get().stream());
    }

    /** Everything that must hold for {@code role} to be the door of a gate, in the order a human would mend it. */
    List<Check> checklist(Guild guild, Role role, Gate gate) {
        Stream<Check> given = Stream.of(
                new Check("The bot may Manage Roles", notAllowed(guild)),
                new Check("The role may be sold", notForSale(role)),
                new Check("The role is below the bot's own", notBelow(guild, role)),
                new Check("Two-factor authentication", secondFactor(guild)),
                new Check("Discord lets the bot give the role", forbiddenLately(role)));
        Stream<Check> taken = Stream.of(new Check("The bot may Kick Members", kick(guild, gate)))
                .filter(check -> gate.lapse() == Lapse.KICK);
        return Stream.concat(given, taken).toList();
    }

    /** What keeps whoever lapses from being put out, where a gate wants that; the role is taken all the same. */
    static Optional<Refusal> kick(Guild guild, Gate gate) {
        return gate.lapse() == Lapse.KICK && !guild.getSelfMember().hasPermission(Permission.KICK_MEMBERS)
                ? Optional.of(Findings.kickMissing(guild))
                : Optional.empty();
    }

    /** A role nobody may be given, whatever was paid: a moderator's rights may have been added to it since. */
    static Optional<Refusal> notForSale(Role role) {
        if (role.isPublicRole()) {
            return Optional.of(new Refusal(
                    "ROLE_IS_EVERYONE",
                    "@everyone belongs to all members.",
                    "Pick a role of its own for this product."));
        }
        if (role.isManaged()) {
            return Optional.of(new Refusal(
                    "ROLE_MANAGED",
                    "The role " + role.getName() + " belongs to an integration, which alone can give it.",
                    "Pick a role that was made by hand."));
        }
        Set<Permission> dangerous = EnumSet.copyOf(DANGEROUS);
        dangerous.retainAll(role.getPermissions());
        return dangerous.isEmpty() ? Optional.empty() : Optional.of(dangerous(role, dangerous));
    }

    private static Refusal dangerous(Role role, Set<Permission> permissions) {
        Set<String> names = new TreeSet<>();
        permissions.forEach(each -> names.add(each.getName()));
        return new Refusal(
                "ROLE_DANGEROUS",
                "The role " + role.getName() + " carries a moderator's permissions: " + String.join(", ", names) + ".",
                "Take them from the role, or sell another one.");
    }

    private static Optional<Refusal> notAllowed(Guild guild) {
        if (guild.getSelfMember().hasPermission(Permission.MANAGE_ROLES)) {
            return Optional.empty();
        }
        return Optional.of(Findings.manageRolesMissing(guild));
    }

    /** Roles at the same position count as above: which of them is higher depends on their ids, and nobody sees that. */
    private static Optional<Refusal> notBelow(Guild guild, Role role) {
        Role top = guild.getSelfMember().getRoles().stream().findFirst().orElse(guild.getPublicRole());
        if (role.getPositionRaw() < top.getPositionRaw()) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "ROLE_ABOVE_BOT",
                "The role " + role.getName() + " is not below the bot's highest role, " + top.getName() + ".",
                "Drag " + top.getName() + " above " + role.getName() + " in Server Settings, Roles."));
    }

    private Optional<Refusal> secondFactor(Guild guild) {
        boolean demanded = guild.getRequiredMFALevel() == Guild.MFALevel.TWO_FACTOR_AUTH;
        boolean missing = secondFactorMissed.contains(guild.getIdLong())
                || !guild.getJDA().getSelfUser().isMfaEnabled();
        return demanded && missing ? Optional.of(secondFactorNeeded(guild)) : Optional.empty();
    }

    static Refusal secondFactorNeeded(Guild guild) {
        return new Refusal(
                "TWO_FACTOR_NEEDED",
                guild.getName() + " demands two-factor authentication of whoever gives roles.",
                "Turn it on for the Discord account that owns the bot, or drop the demand in Server Settings, Safety.");
    }
}
