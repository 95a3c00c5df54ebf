package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.StandInServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A bot that speaks plain HTTP. */
final class Bot {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    Bot(DiscordStandIn discord) {
        this(discord.restUrl(), discord.token());
    }

    Bot(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What came back. */
    record Reply(int status, JsonNode json, HttpResponse<String> raw) {
        int code() {
            return json.path("code").asInt(-1);
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** Status and Discord's code, as "403/50013". */
        String refusal() {
            return status + "/" + code();
        }
    }

    Reply get(String path) {
        return send("GET", path, "", List.of());
    }

    Reply put(String path) {
        return send("PUT", path, "", List.of());
    }

    Reply put(String path, String body) {
        return send("PUT", path, body, List.of());
    }

    Reply putBecause(String path, String encodedReason) {
        return send("PUT", path, "", List.of("X-Audit-Log-Reason", encodedReason));
    }

    Reply post(String path, String body) {
        return send("POST", path, body, List.of());
    }

    Reply patch(String path, String body) {
        return send("PATCH", path, body, List.of());
    }

    Reply delete(String path) {
        return send("DELETE", path, "", List.of());
    }

    private Reply send(String method, String path, String body, List<String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bot " + token)
                .header("Content-Type", "application/json");
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            JsonNode read = StandInServer.JSON.readTree(json ? response.body() : "{}");
            return new Reply(response.statusCode(), read, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
