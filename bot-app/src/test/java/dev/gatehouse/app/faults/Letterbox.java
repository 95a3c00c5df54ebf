package dev.gatehouse.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.rehearsal.Seal;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.app.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The webhook route of a running node as Hilt reaches it, and what became of each letter. */
final class Letterbox {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String publicUrl;
    private final InstantSource clock;
    private final Seal seal;
    private final StoredEvents stored;
    private final Trail trail;

    Letterbox(Gatehouse node, Settings settings, InstantSource clock, String secret) {
        this.publicUrl = node.publicUrl();
        this.clock = clock;
        this.seal = new Seal(secret);
        this.stored = new StoredEvents(settings.database().url());
        this.trail = new Trail(node.adminUrl(), settings.database().folder());
    }

    static Letterbox of(Stage stage) throws IOException {
        return new Letterbox(stage.bot(), stage.settings(), stage.clock(), Stage.WEBHOOK_SECRET);
    }

    /** What was answered. */
    record Answer(int status, String body, Optional<String> retryAfter) {}

    URI address() {
        return URI.create(publicUrl + "/webhooks/hilt");
    }

    Seal seal() {
        return seal;
    }

    StoredEvents stored() {
        return stored;
    }

    Trail trail() {
        return trail;
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    /** Properly signed, now. */
    Answer deliver(String body) throws Exception {
        return deliver(body.getBytes(UTF_8));
    }

    Answer deliver(byte[] body) throws Exception {
        return send(body, seal.header(now(), body));
    }

    Answer send(String body, String header) throws Exception {
        return send(body.getBytes(UTF_8), header);
    }

    Answer send(byte[] body, String header) throws Exception {
        return send(request(body).header("X-Hilt-Signature", header));
    }

    Answer send(HttpRequest.Builder request) throws Exception {
        return answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    CompletableFuture<Answer> sendSoon(byte[] body, String header) {
        HttpRequest request = request(body).header("X-Hilt-Signature", header).build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(Letterbox::answer);
    }

    /** Unsigned. */
    HttpRequest.Builder request(byte[] body) {
        return HttpRequest.newBuilder(address())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    StoredEvents.Row awaitSettled(String id) throws InterruptedException {
        return Watch.find(
                "event " + id + " settled",
                () -> stored.find(id).filter(row -> row.state().equals("SETTLED")));
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(), response.body(), response.headers().firstValue("Retry-After"));
    }
}
