package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/** From HELLO to READY or RESUMED. */
final class Handshake {
    private static final int HEARTBEAT_MILLIS = 41_250;

    private final Realm realm;
    private final GatewayConnection connection;
    private final String url;

    Handshake(Realm realm, GatewayConnection connection, String url) {
        this.realm = realm;
        this.connection = connection;
        this.url = url;
    }

    void hello() {
        if (realm.switches.isGatewayDown()) {
            connection.cut();
            return;
        }
        ObjectNode hello = Wire.object().put("op", 10);
        hello.putObject("d").put("heartbeat_interval", HEARTBEAT_MILLIS);
        connection.send(hello);
    }

    void identify(JsonNode data) {
        Optional<CloseCode> objection = objection(data);
        if (objection.isPresent()) {
            connection.close(objection.get());
            return;
        }
        GatewaySession session = new GatewaySession(
                UUID.randomUUID().toString().replace("-", ""),
                data.path("intents").asInt(),
                data.path("shard").path(0).asInt(0),
                data.path("shard").path(1).asInt(1));
        connection.enter(session);
        session.dispatch("READY", ready(session));
        for (Guild guild : realm.botGuilds()) {
            if (session.wants(guild.id, Intents.GUILDS)) {
                session.dispatch("GUILD_CREATE", GuildWire.created(guild, realm.member(guild.id, realm.bot.id)));
            }
        }
        realm.gateway.open(session);
    }

    private Optional<CloseCode> objection(JsonNode data) {
        if (connection.session().isPresent()) {
            return Optional.of(CloseCode.ALREADY_AUTHENTICATED);
        }
        if (!realm.token.equals(data.path("token").asText())) {
            return Optional.of(CloseCode.AUTHENTICATION_FAILED);
        }
        int shards = data.path("shard").path(1).asInt(1);
        if (shards < 1 || data.path("shard").path(0).asInt(0) >= shards) {
            return Optional.of(CloseCode.INVALID_SHARD);
        }
        return intentObjection(data.path("intents"));
    }

    private Optional<CloseCode> intentObjection(JsonNode intents) {
        if (!intents.isIntegralNumber() || !Intents.known(intents.asLong())) {
            return Optional.of(CloseCode.INVALID_INTENTS);
        }
        long ungranted = Intents.GUILD_PRESENCES | Intents.MESSAGE_CONTENT;
        if (!realm.switches.membersIntentAllowed()) {
            ungranted |= Intents.GUILD_MEMBERS;
        }
        return (intents.asLong() & ungranted) != 0 ? Optional.of(CloseCode.DISALLOWED_INTENTS) : Optional.empty();
    }

    private ObjectNode ready(GatewaySession session) {
        ObjectNode ready = Wire.object().put("v", 10);
        ready.set("user", Wire.user(realm.bot).put("verified", true).put("mfa_enabled", false));
        ready.set(
                "guilds",
                Wire.list(
                        realm.botGuilds().stream()
                                .filter(each -> session.holds(each.id))
                                .toList(),
                        guild -> Wire.object().put("id", Wire.id(guild.id)).put("unavailable", true)));
        ready.put("session_id", session.id).put("session_type", "normal").put("resume_gateway_url", url);
        ready.putArray("shard").add(session.shard()).add(session.shards());
        ready.putArray("private_channels");
        ready.putObject("application").put("id", Wire.id(realm.bot.id)).put("flags", 0);
        return ready;
    }

    /** Discord closes for a sequence it never sent, and says "invalid session" for one it no longer knows. */
    void resume(JsonNode data) {
        if (!realm.token.equals(data.path("token").asText())) {
            connection.close(CloseCode.AUTHENTICATION_FAILED);
            return;
        }
        Optional<GatewaySession> session =
                realm.gateway.session(data.path("session_id").asText());
        long seen = data.path("seq").asLong();
        if (realm.switches.refusesResume()
                || session.isEmpty()
                || !session.get().canReplayAfter(seen)) {
            session.ifPresent(realm.gateway::forget);
            connection.send(Wire.object().put("op", 9).put("d", false));
            return;
        }
        connection.enter(session.get());
        session.get().replayAfter(seen);
        session.get().dispatch("RESUMED", Wire.object());
        realm.notifyAll();
    }
}
