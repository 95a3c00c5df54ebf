package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** One websocket to a client. Frames leave in the order of the sends, which happen under the realm's monitor. */
final class GatewayConnection {
    /** A client beats every 41 s; whoever is silent this long is gone. */
    private static final Duration IDLE = Duration.ofMinutes(2);

    private static final int BUFFER = 16 * 1024;

    private final Session socket;
    private final MachineTime time;

    /** With {@code compress=zlib-stream}: one stream for the whole life of the connection. */
    private final @Nullable Deflater deflater;

    private @Nullable GatewaySession session;
    private Consumer<JsonNode> reader = ignored -> {};

    GatewayConnection(Session socket, MachineTime time, boolean compressed) {
        this.socket = socket;
        this.time = time;
        this.deflater = compressed ? new Deflater() : null;
        socket.setIdleTimeout(IDLE);
        socket.setMaxTextMessageSize(BUFFER);
    }

    void onMessage(Consumer<JsonNode> to) {
        reader = to;
    }

    void receive(String text) {
        JsonNode message;
        try {
            message = StandInServer.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            close(CloseCode.DECODE_ERROR);
            return;
        }
        reader.accept(message);
    }

    Optional<GatewaySession> session() {
        return Optional.ofNullable(session);
    }

    void enter(GatewaySession entered) {
        session = entered;
        entered.attach(this);
    }

    void send(ObjectNode frame) {
        byte[] text = frame.toString().getBytes(StandardCharsets.UTF_8);
        if (deflater == null) {
            socket.sendText(new String(text, StandardCharsets.UTF_8), Callback.NOOP);
        } else {
            socket.sendBinary(ByteBuffer.wrap(deflate(deflater, text)), Callback.NOOP);
        }
    }

    void close(CloseCode code) {
        close(code.number, code.reason);
    }

    void close(int code, String reason) {
        detach();
        socket.close(code, reason, Callback.NOOP);
    }

    /** Ends the connection as a pulled plug does. */
    void cut() {
        detach();
        socket.disconnect();
    }

    private void detach() {
        if (session != null) {
            session.detach(this, time.now());
        }
    }

    private static byte[] deflate(Deflater stream, byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        stream.setInput(text);
        int length;
        do {
            length = stream.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, length);
        } while (length == buffer.length);
        return out.toByteArray();
    }
}
