package dev.gatehouse.sandbox.discord;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.StandInServer;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** A bot that speaks plain websocket. */
final class Wired implements WebSocket.Listener {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Inflater inflater = new Inflater();
    private final WebSocket socket;
    private volatile int closed;

    Wired(DiscordStandIn discord, String query) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(discord.gatewayUrl() + query), this)
                .join();
        await().atMost(SOON).until(() -> op(10).isPresent());
    }

    /** Connected, identified and told READY. */
    static Wired ready(DiscordStandIn discord, int intents) {
        Wired wired = new Wired(discord, "/?encoding=json&v=10");
        wired.identify(discord.token(), intents);
        wired.event("READY");
        return wired;
    }

    void identify(String token, int intents) {
        say("{\"op\":2,\"d\":{\"token\":\"" + token + "\",\"intents\":" + intents
                + ",\"shard\":[0,1],\"properties\":{}}}");
    }

    void say(String message) {
        socket.sendText(message, true).join();
    }

    /** Goes away without a word that would end the session. */
    void vanish() {
        socket.abort();
    }

    /** The data of the first such event, waited for. */
    JsonNode event(String type) {
        await().atMost(SOON).until(() -> heard(type));
        return heard.stream()
                .filter(each -> each.path("t").asText().equals(type))
                .findFirst()
                .orElseThrow()
                .path("d");
    }

    boolean heard(String type) {
        return heard.stream().anyMatch(each -> each.path("t").asText().equals(type));
    }

    List<String> events() {
        return heard.stream()
                .filter(each -> each.path("op").asInt() == 0)
                .map(each -> each.path("t").asText())
                .toList();
    }

    Optional<JsonNode> op(int number) {
        return heard.stream().filter(each -> each.path("op").asInt() == number).findFirst();
    }

    JsonNode awaitOp(int number) {
        await().atMost(SOON).until(() -> op(number).isPresent());
        return op(number).orElseThrow();
    }

    long lastSequence() {
        return heard.stream().mapToLong(each -> each.path("s").asLong()).max().orElse(0);
    }

    int closeCode() {
        await().atMost(SOON).until(() -> closed != 0);
        return closed;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            hear(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        packed.writeBytes(bytes);
        if (last) {
            hear(inflate());
            packed.reset();
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed = code;
        return null;
    }

    /** One stream over all messages: the inflater is never reset. */
    private String inflate() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        inflater.setInput(packed.toByteArray());
        try {
            for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void hear(String json) {
        try {
            heard.add(StandInServer.JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
