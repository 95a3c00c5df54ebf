package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Members, the roles they hold, and removing them. */
final class MemberRoutes {
    private static final int PAGE_MOST = 1000;

    private final Realm realm;
    private final Deeds deeds;

    MemberRoutes(Realm realm, Deeds deeds) {
        this.realm = realm;
        this.deeds = deeds;
    }

    void add(Rest rest) {
        rest.on("GET", "guilds/{guild}/members", this::list);
        rest.on("GET", "guilds/{guild}/members/{user}", call -> Answer.of(Wire.member(known(call, call.guild()))));
        rest.on("PATCH", "guilds/{guild}/members/{user}", this::modify);
        rest.on("DELETE", "guilds/{guild}/members/{user}", this::kick);
        rest.on("PUT", DiscordSwitches.MEMBER_ROLE, this::giveRole);
        rest.on("DELETE", DiscordSwitches.MEMBER_ROLE, this::takeRole);
    }

    /** A user Discord has never heard of is told apart from one who is not in the guild. */
    private static Member known(RestCall call, Guild guild) {
        call.user();
        return call.member(guild);
    }

    /** In the order of the ids; the application needs the members intent for it. */
    private Answer list(RestCall call) {
        Guild guild = call.guild();
        if (!realm.switches.membersIntentAllowed()) {
            throw new Refusal(Code.MISSING_ACCESS);
        }
        long limit = call.query("limit", 1);
        FormErrors errors = new FormErrors();
        errors.outside("limit", limit, 1, PAGE_MOST);
        errors.refuseIfAny();
        var page = guild.members.tailMap(call.query("after", 0), false).values().stream()
                .limit(limit)
                .toList();
        return Answer.of(Wire.list(page, Wire::member));
    }

    private Answer giveRole(RestCall call) {
        return changeRole(call, deeds::giveRole);
    }

    private Answer takeRole(RestCall call) {
        return changeRole(call, deeds::takeRole);
    }

    /** Giving and taking ask the same of the bot. */
    private Answer changeRole(RestCall call, RoleDeed deed) {
        Guild guild = call.guild();
        Authority bot = call.authority(guild);
        bot.require(Permission.MANAGE_ROLES);
        Member member = known(call, guild);
        Role role = call.role(guild);
        bot.requireAbove(role);
        deed.act(guild, member, role, call.by());
        return Answer.nothing();
    }

    @FunctionalInterface
    private interface RoleDeed {
        void act(Guild guild, Member member, Role role, By by);
    }

    /** The whole set of roles at once; every role that comes or goes must be below the bot's. */
    private Answer modify(RestCall call) {
        Guild guild = call.guild();
        Authority bot = call.authority(guild);
        JsonNode body = call.body();
        Member member = known(call, guild);
        if (body.properties().stream().anyMatch(each -> !each.getKey().equals("roles"))) {
            throw new Refusal(Code.MISSING_PERMISSIONS);
        }
        if (body.path("roles").isArray()) {
            bot.require(Permission.MANAGE_ROLES);
            change(guild, member, wanted(guild, body.path("roles")), call);
        }
        return Answer.of(Wire.member(member));
    }

    private static Set<Long> wanted(Guild guild, JsonNode roles) {
        Set<Long> wanted = new TreeSet<>();
        for (JsonNode each : roles) {
            Role role = Optional.ofNullable(guild.roles.get(each.asLong()))
                    .orElseThrow(() -> new Refusal(Code.UNKNOWN_ROLE));
            wanted.add(role.id);
        }
        return wanted;
    }

    private void change(Guild guild, Member member, Set<Long> wanted, RestCall call) {
        Set<Long> added = new TreeSet<>(wanted);
        added.removeAll(member.roles);
        Set<Long> removed = new TreeSet<>(member.roles);
        removed.removeAll(wanted);
        Authority bot = call.authority(guild);
        added.forEach(role -> bot.requireAbove(guild.role(role)));
        removed.forEach(role -> bot.requireAbove(guild.role(role)));
        added.forEach(role -> deeds.giveRole(guild, member, guild.role(role), call.by()));
        removed.forEach(role -> deeds.takeRole(guild, member, guild.role(role), call.by()));
    }

    private Answer kick(RestCall call) {
        Guild guild = call.guild();
        Authority bot = call.authority(guild);
        bot.require(Permission.KICK_MEMBERS);
        Member member = known(call, guild);
        bot.requireAbove(member);
        deeds.kick(guild, member, call.by());
        return Answer.nothing();
    }
}
