package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The websocket side: who is connected, which sessions can be resumed, who is told what. */
final class Gateway {
    static final String PATH = "/gateway";
    static final int IDENTIFIES_A_DAY = 1000;

    private final Realm realm;
    private final Map<String, GatewayConnection> connections = new ConcurrentHashMap<>();
    private final Map<String, GatewaySession> sessions = new LinkedHashMap<>();
    private int identifies;

    Gateway(Realm realm) {
        this.realm = realm;
    }

    void routes(RoutesConfig routes) {
        routes.ws(PATH, this::listen);
        routes.ws(PATH + "/", this::listen);
    }

    private void listen(WsConfig ws) {
        ws.onConnect(ctx -> {
            GatewayConnection made =
                    new GatewayConnection(ctx.session, realm.time, "zlib-stream".equals(ctx.queryParam("compress")));
            connections.put(ctx.sessionId(), made);
            Handshake handshake = new Handshake(realm, made, "ws://" + ctx.host() + PATH);
            made.onMessage(new GatewayInbox(realm, made, handshake)::receive);
            synchronized (realm) {
                handshake.hello();
            }
        });
        ws.onMessage(ctx -> {
            GatewayConnection from = connections.get(ctx.sessionId());
            if (from != null) {
                from.receive(ctx.message());
            }
        });
        ws.onClose(ctx -> closed(ctx.sessionId(), ctx.status()));
        ws.onError(ctx -> closed(ctx.sessionId(), 1006));
    }

    private void closed(String socket, int code) {
        GatewayConnection gone = connections.remove(socket);
        if (gone == null) {
            return;
        }
        synchronized (realm) {
            gone.session().ifPresent(session -> {
                session.detach(gone, realm.time.now());
                if (code == 1000 || code == 1001) {
                    sessions.remove(session.id);
                }
            });
            realm.notifyAll();
        }
    }

    void open(GatewaySession session) {
        identifies++;
        sessions.values().removeIf(each -> each.abandoned(realm.time.now()));
        sessions.put(session.id, session);
        realm.notifyAll();
    }

    Optional<GatewaySession> session(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    void forget(GatewaySession session) {
        sessions.remove(session.id);
    }

    /** Sends an event to every session that asked for it. Guild 0 = a direct message, which only shard 0 hears. */
    void dispatch(String type, long guild, int intent, ObjectNode payload) {
        for (GatewaySession session : List.copyOf(sessions.values())) {
            if (session.wants(guild, intent)) {
                session.dispatch(type, payload);
            }
        }
        realm.notifyAll();
    }

    boolean online() {
        return sessions.values().stream().anyMatch(GatewaySession::connected);
    }

    int identifies() {
        return identifies;
    }

    void drop() {
        List.copyOf(connections.values()).forEach(GatewayConnection::cut);
    }

    void close(int code) {
        List.copyOf(connections.values()).forEach(each -> each.close(code, "closed by the sandbox"));
    }

    void askReconnect() {
        connections
                .values()
                .forEach(each -> each.send(Wire.object().put("op", 7).putNull("d")));
    }
}
