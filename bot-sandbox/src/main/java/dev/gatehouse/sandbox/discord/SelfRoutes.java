package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** The bot itself, other users, and where the gateway is. */
final class SelfRoutes {
    private final Realm realm;
    private final Deeds deeds;

    SelfRoutes(Realm realm, Deeds deeds) {
        this.realm = realm;
        this.deeds = deeds;
    }

    void add(Rest rest) {
        rest.on("GET", "users/@me", call -> Answer.of(self()));
        rest.on("GET", "users/{user}", call -> Answer.of(Wire.user(call.user())));
        rest.on("GET", "users/@me/guilds", call -> Answer.of(Wire.list(realm.botGuilds(), this::brief)));
        rest.on("DELETE", "users/@me/guilds/{guild}", this::leave);
        rest.on("POST", "users/@me/channels", this::openDm);
        rest.on("GET", "applications/@me", call -> Answer.of(application()));
        rest.on("GET", "oauth2/applications/@me", call -> Answer.of(application()));
        rest.on("GET", "gateway/bot", this::gateway);
        rest.webhook("GET", "gateway", call -> Answer.of(Wire.object().put("url", call.gatewayUrl())));
    }

    private ObjectNode self() {
        return Wire.user(realm.bot).put("verified", true).put("mfa_enabled", false);
    }

    private ObjectNode brief(Guild guild) {
        long held = Permission.of(guild, realm.member(guild.id, realm.bot.id));
        return Wire.object()
                .put("id", Wire.id(guild.id))
                .put("name", guild.name)
                .put("owner", false)
                .put("permissions", Long.toString(held));
    }

    private Answer leave(RestCall call) {
        Guild guild = call.guild();
        deeds.leave(guild, realm.member(guild.id, realm.bot.id));
        return Answer.nothing();
    }

    private Answer openDm(RestCall call) {
        long recipient = call.body().path("recipient_id").asLong();
        User user = Optional.ofNullable(realm.users.get(recipient)).orElseThrow(() -> new Refusal(Code.UNKNOWN_USER));
        if (user.bot) {
            throw new Refusal(Code.INVALID_RECIPIENTS);
        }
        return Answer.of(Wire.channel(realm.dmWith(user)));
    }

    private ObjectNode application() {
        ObjectNode json = Wire.object()
                .put("id", Wire.id(realm.bot.id))
                .put("name", realm.bot.name)
                .put("description", "")
                .put("bot_public", true)
                .put("bot_require_code_grant", false)
                .put("verify_key", "")
                .put("approximate_guild_count", realm.botGuilds().size())
                .put("flags", realm.switches.membersIntentAllowed() ? 1 << 15 : 0);
        json.putNull("icon").putNull("team");
        json.set("owner", Wire.user(realm.bot));
        return json;
    }

    private Answer gateway(RestCall call) {
        ObjectNode json = Wire.object().put("url", call.gatewayUrl()).put("shards", 1);
        json.putObject("session_start_limit")
                .put("total", Gateway.IDENTIFIES_A_DAY)
                .put("remaining", Math.max(0, Gateway.IDENTIFIES_A_DAY - realm.gateway.identifies()))
                .put("reset_after", Duration.ofDays(1).toMillis())
                .put("max_concurrency", 1);
        return Answer.of(json);
    }
}
