package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Invite links. Their age is calendar time. */
final class InviteRoutes {
    private static final int MOST = 1000;
    private static final int WEEK_SECONDS = 604_800;
    private static final int DAY_SECONDS = 86_400;

    private final Realm realm;
    private final Deeds deeds;

    InviteRoutes(Realm realm, Deeds deeds) {
        this.realm = realm;
        this.deeds = deeds;
    }

    void add(Rest rest) {
        rest.on("POST", "channels/{channel}/invites", this::create);
        rest.on("GET", "guilds/{guild}/invites", this::list);
        rest.on("GET", "invites/{code}", call -> Answer.of(wire(invite(call))));
        rest.on("DELETE", "invites/{code}", this::delete);
    }

    private Answer create(RestCall call) {
        Channel channel = call.channel();
        Guild guild = Optional.ofNullable(channel.guild).orElseThrow(() -> new Refusal(Code.UNKNOWN_CHANNEL));
        call.authority(guild).require(Permission.CREATE_INVITE);
        JsonNode body = call.body();
        int age = body.path("max_age").asInt(DAY_SECONDS);
        int uses = body.path("max_uses").asInt(0);
        FormErrors errors = new FormErrors();
        errors.outside("max_age", age, 0, WEEK_SECONDS);
        errors.outside("max_uses", uses, 0, 100);
        errors.refuseIfAny();
        dropSpent(guild);
        Invite invite = reusable(guild, channel, body, age, uses).orElseGet(() -> {
            if (guild.invites.size() >= MOST) {
                throw new Refusal(Code.TOO_MANY_INVITES);
            }
            Invite made = new Invite(code(), channel, realm.bot, realm.clock.instant(), age, uses, 0);
            deeds.addInvite(guild, made, call.by());
            return made;
        });
        return Answer.of(wire(invite));
    }

    /** Unless a unique one is asked for, Discord hands out an equal link again. */
    private Optional<Invite> reusable(Guild guild, Channel channel, JsonNode body, int age, int uses) {
        return body.path("unique").asBoolean()
                ? Optional.empty()
                : guild.invites.values().stream()
                        .filter(each -> each.channel().id == channel.id && each.inviter().id == realm.bot.id)
                        .filter(each -> each.maxAgeSeconds() == age && each.maxUses() == uses)
                        .findFirst();
    }

    private static String code() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    }

    private void dropSpent(Guild guild) {
        Instant now = realm.clock.instant();
        guild.invites.values().removeIf(each -> each.spent(now));
    }

    private Answer list(RestCall call) {
        Guild guild = call.guild();
        call.authority(guild).require(Permission.MANAGE_GUILD);
        dropSpent(guild);
        return Answer.of(Wire.list(guild.invites.values(), this::wire));
    }

    private Invite invite(RestCall call) {
        for (Guild guild : realm.guilds.values()) {
            dropSpent(guild);
            Invite found = guild.invites.get(call.text("code"));
            if (found != null) {
                return found;
            }
        }
        throw new Refusal(Code.UNKNOWN_INVITE);
    }

    private Answer delete(RestCall call) {
        Invite invite = invite(call);
        Guild guild = realm.guild(invite.channel().guildId());
        if (!guild.members.containsKey(realm.bot.id)) {
            throw new Refusal(Code.MISSING_ACCESS);
        }
        call.authority(guild).require(Permission.MANAGE_GUILD);
        deeds.deleteInvite(guild, invite, call.by());
        return Answer.of(wire(invite));
    }

    private ObjectNode wire(Invite invite) {
        return Wire.invite(invite, realm.guild(invite.channel().guildId()));
    }
}
