package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Bans. */
final class BanRoutes {
    private final Realm realm;
    private final Deeds deeds;

    BanRoutes(Realm realm, Deeds deeds) {
        this.realm = realm;
        this.deeds = deeds;
    }

    void add(Rest rest) {
        rest.on("GET", "guilds/{guild}/bans", this::list);
        rest.on("GET", "guilds/{guild}/bans/{user}", this::get);
        rest.on("PUT", "guilds/{guild}/bans/{user}", this::ban);
        rest.on("DELETE", "guilds/{guild}/bans/{user}", this::unban);
    }

    private static Guild guild(RestCall call) {
        Guild guild = call.guild();
        call.authority(guild).require(Permission.BAN_MEMBERS);
        return guild;
    }

    private Answer list(RestCall call) {
        Guild guild = guild(call);
        var page = guild.bans.tailMap(call.query("after", 0), false).entrySet().stream()
                .limit(call.query("limit", 1000))
                .toList();
        return Answer.of(Wire.list(page, this::wire));
    }

    private Answer get(RestCall call) {
        Guild guild = guild(call);
        User user = banned(call, guild);
        return Answer.of(wire(Map.entry(user.id, guild.bans.getOrDefault(user.id, ""))));
    }

    private static User banned(RestCall call, Guild guild) {
        User user = call.user();
        if (!guild.bans.containsKey(user.id)) {
            throw new Refusal(Code.UNKNOWN_BAN);
        }
        return user;
    }

    private ObjectNode wire(Map.Entry<Long, String> ban) {
        ObjectNode json = Wire.object().put("reason", ban.getValue().isEmpty() ? null : ban.getValue());
        json.set("user", Wire.user(realm.user(ban.getKey())));
        return json;
    }

    private Answer ban(RestCall call) {
        Guild guild = guild(call);
        User user = call.user();
        guild.member(user.id).ifPresent(call.authority(guild)::requireAbove);
        deeds.ban(guild, user, call.by());
        return Answer.nothing();
    }

    private Answer unban(RestCall call) {
        Guild guild = guild(call);
        deeds.unban(guild, banned(call, guild), call.by());
        return Answer.nothing();
    }
}
