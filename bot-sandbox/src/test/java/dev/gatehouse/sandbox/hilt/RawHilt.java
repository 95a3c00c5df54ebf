package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.StandInServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A stand-in with its two clocks in the test's hand, and a plain HTTP client in front of it. */
final class RawHilt implements AutoCloseable {
    final SandboxClock clock = new SandboxClock();
    final AtomicLong nanos = new AtomicLong();
    final HiltStandIn hilt = HiltStandIn.start(clock, 0, nanos::get);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer with its body read as JSON. */
    record Reply(int status, JsonNode json, HttpResponse<String> raw) {
        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    Reply get(String path) {
        return send(request(path).header("X-Hilt-Key", hilt.liveKey()).GET());
    }

    Reply getAnonymously(String path) {
        return send(request(path).GET());
    }

    Reply getWith(String key, String path) {
        return send(request(path).header("X-Hilt-Key", key).GET());
    }

    Reply post(String path, String json) {
        return send(request(path)
                .header("X-Hilt-Key", hilt.liveKey())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    Reply call(String method, String path, String json) {
        return send(request(path)
                .header("X-Hilt-Key", hilt.liveKey())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    HttpResponse<String> page(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> submit(String path, String form) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(hilt.url() + path)).timeout(Duration.ofSeconds(20));
    }

    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(answer.statusCode(), parsed(answer.body()), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parsed(String body) throws IOException {
        return body.startsWith("{") || body.startsWith("[")
                ? StandInServer.JSON.readTree(body)
                : StandInServer.JSON.missingNode();
    }

    /** A link made over the API for a Discord product. */
    Reply handoff(String productId, String discordId) {
        return post("/v1/products/" + productId + "/handoff-link", """
                {"identity_value":"%s","identity_type":"DISCORD_USER_ID","identity_display":"@buyer"}""".formatted(discordId));
    }

    @Override
    public void close() {
        hilt.close();
    }
}
