package dev.gatehouse.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.Secret;
import dev.gatehouse.admin.WebhookTest;
import dev.gatehouse.inbox.WebhookSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Posts an event at the public address, as Hilt would: whatever stands in between is met on the way. */
public final class Knock implements WebhookTest.Knocker {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    /** @param clock calendar time, by which signatures are dated */
    public Knock(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<String> knock(URI url, Secret secret) {
        byte[] body = ("{\"id\":\"" + UUID.randomUUID() + "\",\"type\":\"gatehouse.knock\",\"created_at\":\""
                        + clock.instant() + "\",\"livemode\":false,\"data\":{}}")
                .getBytes(UTF_8);
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Hilt-Signature", WebhookSignature.header(secret, clock.instant(), body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            return answer.statusCode() == 200
                    ? Optional.empty()
                    : Optional.of(url + " answered " + answer.statusCode()
                            + ": something else listens there, or a proxy changes what passes");
        } catch (IOException e) {
            return Optional.of(
                    url + " cannot be reached from here (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("broken off");
        }
    }
}
