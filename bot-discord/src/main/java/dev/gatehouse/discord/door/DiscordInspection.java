package dev.gatehouse.discord.door;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Flaw;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.door.Inspection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.ApplicationInfo;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.requests.Method;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/** Looks over the servers and roles that are doors, and the bot's own standing. */
final class DiscordInspection implements Inspection {
    private static final String BOT = "discord";
    /** JDA has no words for it. */
    private static final Route ONBOARDING = Route.custom(Method.GET, "guilds/{guild_id}/onboarding");

    private final Connection connection;
    private final Calls calls;
    private final DoorCheck check;

    DiscordInspection(Connection connection, Calls calls, DoorCheck check) {
        this.connection = connection;
        this.calls = calls;
        this.check = check;
    }

    @Override
    public List<Flaw> inspect(List<Gate> gates) {
        Optional<JDA> jda = connection.jda();
        if (jda.isEmpty()) {
            return List.of(new Flaw(BOT, Findings.away()));
        }
        List<Flaw> flaws = new ArrayList<>(intents(jda.get()));
        for (Gate gate : gates) {
            if (gate.door() instanceof DoorAddress.Role door) {
                Stream.concat(refusals(jda.get(), door), kick(jda.get(), gate))
                        .map(refusal -> new Flaw("door " + door, refusal))
                        .forEach(flaws::add);
            }
        }
        return flaws;
    }

    private List<Flaw> intents(JDA jda) {
        try {
            ApplicationInfo bot = calls.ask(new Waits.Lane("GET", "oauth2/applications"), jda::retrieveApplicationInfo);
            boolean may = bot.getFlags().contains(ApplicationInfo.Flag.GATEWAY_GUILD_MEMBERS)
                    || bot.getFlags().contains(ApplicationInfo.Flag.GATEWAY_GUILD_MEMBERS_LIMITED);
            return may ? List.of() : List.of(new Flaw(Findings.MEMBERS_INTENT, Findings.membersIntentRefused()));
        } catch (DiscordException failure) {
            return List.of(new Flaw(BOT, silent(failure)));
        }
    }

    private Stream<Refusal> refusals(JDA jda, DoorAddress.Role door) {
        Guild guild = jda.getGuildById(door.guild());
        if (guild == null) {
            return Stream.of(connection.isAway(door.guild()) ? Findings.away() : Findings.botNotInServer(door));
        }
        Role role = guild.getRoleById(door.role());
        return role == null
                ? Stream.of(Findings.roleDeleted(door))
                : Stream.concat(check.all(guild, role), hiddenChannel(guild, role));
    }

    private static Stream<Refusal> kick(JDA jda, Gate gate) {
        return Stream.ofNullable(jda.getGuildById(gate.place().id()))
                .flatMap(guild -> DoorCheck.kick(guild, gate).stream());
    }

    private Stream<Refusal> hiddenChannel(Guild guild, Role role) {
        List<Onboarding.Opened> opened = WayIn.opened(role)
                .map(channel -> new Onboarding.Opened(channel.getIdLong(), channel.getName()))
                .toList();
        if (opened.isEmpty()) {
            return Stream.empty();
        }
        try {
            Onboarding shown = calls.ask(Waits.Lane.guild("GET", guild.getIdLong()), () -> onboarding(guild));
            return shown.hiding(role.getName(), opened).stream();
        } catch (DiscordException failure) {
            return Stream.of(silent(failure));
        }
    }

    private static RestAction<Onboarding> onboarding(Guild guild) {
        return new RestActionImpl<>(
                guild.getJDA(),
                ONBOARDING.compile(guild.getId()),
                (response, request) -> Onboarding.of(response.getObject()));
    }

    private static Refusal silent(DiscordException failure) {
        return failure.trouble() == Trouble.LATER || failure.trouble() == Trouble.OTHERS_AHEAD
                ? Findings.away()
                : Findings.refused(String.valueOf(failure.getMessage()));
    }
}
