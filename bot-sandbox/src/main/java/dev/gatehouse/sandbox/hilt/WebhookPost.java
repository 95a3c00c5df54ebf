package dev.gatehouse.sandbox.hilt;

import dev.gatehouse.sandbox.hilt.Delivery.Attempt;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One signed POST to a merchant's endpoint. */
final class WebhookPost {
    static final String SIGNATURE_HEADER = "X-Hilt-Signature";
    static final String TIMESTAMP_HEADER = "X-Hilt-Timestamp";
    static final String EVENT_ID_HEADER = "X-Hilt-Event-Id";

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    WebhookPost(InstantSource clock) {
        this.clock = clock;
    }

    Attempt send(Delivery delivery) throws InterruptedException {
        Instant at = clock.instant();
        HttpRequest request = signed(delivery, at.getEpochSecond());
        long sent = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Attempt(at, sent, System.nanoTime(), answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Attempt(at, sent, System.nanoTime(), 0, String.valueOf(e));
        }
    }

    private static HttpRequest signed(Delivery delivery, long unixSeconds) {
        HiltSignature signature = new HiltSignature(delivery.endpoint().secret());
        return HttpRequest.newBuilder(URI.create(delivery.endpoint().url()))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Hilt-Webhooks/1.0")
                .header(SIGNATURE_HEADER, signature.header(unixSeconds, delivery.body()))
                .header(TIMESTAMP_HEADER, Long.toString(unixSeconds))
                .header(EVENT_ID_HEADER, delivery.event().id())
                .POST(BodyPublishers.ofString(delivery.body()))
                .build();
    }
}
