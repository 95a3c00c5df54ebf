package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What one client says, by operation code. */
final class GatewayInbox {
    private static final RateLimit SENDS = new RateLimit(120, Duration.ofSeconds(60));
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int PRESENCE = 3;
    private static final int VOICE_STATE = 4;
    private static final int RESUME = 6;
    private static final int REQUEST_MEMBERS = 8;

    private final Realm realm;
    private final GatewayConnection connection;
    private final Handshake handshake;
    private final RateWindow sends = new RateWindow();

    GatewayInbox(Realm realm, GatewayConnection connection, Handshake handshake) {
        this.realm = realm;
        this.connection = connection;
        this.handshake = handshake;
    }

    void receive(JsonNode message) {
        synchronized (realm) {
            if (!sends.take(SENDS, realm.time.now())) {
                connection.close(CloseCode.RATE_LIMITED);
                return;
            }
            obey(message.path("op").asInt(-1), message.path("d"));
        }
    }

    private void obey(int op, JsonNode data) {
        switch (op) {
            case HEARTBEAT -> connection.send(Wire.object().put("op", 11));
            case IDENTIFY -> handshake.identify(data);
            case RESUME -> handshake.resume(data);
            case PRESENCE, VOICE_STATE, REQUEST_MEMBERS -> whenKnown(op, data);
            default -> connection.close(CloseCode.UNKNOWN_OPCODE);
        }
    }

    private void whenKnown(int op, JsonNode data) {
        if (connection.session().isEmpty()) {
            connection.close(CloseCode.NOT_AUTHENTICATED);
        } else if (op == REQUEST_MEMBERS) {
            new MemberChunks(realm, connection.session().orElseThrow()).send(data);
        }
    }
}
