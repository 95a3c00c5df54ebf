package dev.gatehouse.sandbox.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.StandInServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A bot without a library: one method call is one POST of JSON. */
final class RawBot {
    private static final String BOUNDARY = "gatehouse-raw-bot";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    RawBot(TelegramStandIn telegram) {
        this(telegram, telegram.token());
    }

    RawBot(TelegramStandIn telegram, String token) {
        base = telegram.url() + "/bot" + token + "/";
    }

    /** The whole answer. */
    JsonNode call(String method, Map<String, ?> params) {
        return send(HttpRequest.newBuilder(URI.create(base + method))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(params))));
    }

    /** The result of a call that must succeed. */
    JsonNode ask(String method, Map<String, ?> params) {
        JsonNode answer = call(method, params);
        if (!answer.path("ok").asBoolean()) {
            throw new AssertionError(method + ": " + answer);
        }
        return answer.path("result");
    }

    /** Code and sentence of a call that must fail, as "400 Bad Request: …". */
    String refusal(String method, Map<String, ?> params) {
        JsonNode answer = call(method, params);
        return answer.path("error_code").asText() + " "
                + answer.path("description").asText();
    }

    JsonNode get(String methodAndQuery) {
        return send(HttpRequest.newBuilder(URI.create(base + methodAndQuery)).GET());
    }

    JsonNode form(String method, String form) {
        return send(HttpRequest.newBuilder(URI.create(base + method))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** A file beside the other parameters, as a browser's form would send it. */
    JsonNode upload(String method, Map<String, ?> params, Upload file, String field) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        params.forEach((name, value) -> body.writeBytes(
                part("name=\"" + name + "\"", String.valueOf(value).getBytes(UTF_8))));
        body.writeBytes(part("name=\"" + field + "\"; filename=\"" + file.name() + "\"", file.content()));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + method))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String disposition, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(UTF_8));
        return part.toByteArray();
    }

    /** Updates waiting now, confirmed by the same breath. */
    JsonNode updates() {
        JsonNode updates = ask("getUpdates", Map.of());
        if (!updates.isEmpty()) {
            long last = updates.get(updates.size() - 1).path("update_id").asLong();
            ask("getUpdates", Map.of("offset", last + 1));
        }
        return updates;
    }

    /** Starts to poll with everything on, and forgets what happened before. */
    void listenTo(String... kinds) {
        ask("getUpdates", Map.of("offset", -1, "allowed_updates", kinds));
        updates();
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            String body = http.send(
                            request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return StandInServer.JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Map<String, ?> params) {
        return StandInServer.JSON.valueToTree(params).toString();
    }
}
