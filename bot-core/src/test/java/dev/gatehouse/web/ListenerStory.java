package dev.gatehouse.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.Secret;
import dev.gatehouse.audit.HeardAlarms;
import dev.gatehouse.inbox.CommitGroups;
import dev.gatehouse.inbox.Inbox;
import dev.gatehouse.inbox.ListedEvents;
import dev.gatehouse.inbox.MutedLog;
import dev.gatehouse.inbox.Signer;
import dev.gatehouse.inbox.WebhookSignature;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The public listener on a port of its own, with a secret that Hilt knows. */
abstract class ListenerStory {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final Secret SECRET = new Secret("a secret of the tests");
    static final byte[] EVENT = "{\"id\":\"e-1\",\"type\":\"membership.renewed\",\"data\":{}}".getBytes(UTF_8);

    @RegisterExtension
    final MutedLog storing = new MutedLog(CommitGroups.class);

    final ListedEvents rows = new ListedEvents();
    final CommitGroups groups = new CommitGroups(rows);
    final AtomicBoolean alive = new AtomicBoolean(true);
    final PublicListener listener = listener(Optional.of(new WebhookSignature(List.of(SECRET))));
    final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void listen() {
        groups.start();
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.close();
        groups.close();
    }

    PublicListener listener(Optional<WebhookSignature> signature) {
        return new PublicListener(
                new ListenAddress("127.0.0.1", 0),
                inbox(signature),
                alive::get,
                Optional.empty(),
                ForBuyersStory.NOTHING,
                new SimpleMeterRegistry());
    }

    Inbox inbox(Optional<WebhookSignature> signature) {
        return new Inbox(() -> signature, groups, (event, how) -> {}, new HeardAlarms(), () -> NOW);
    }

    HttpResponse<String> post(byte[] body, Optional<String> header) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(listener, "/webhooks/hilt")).POST(BodyPublishers.ofByteArray(body));
        header.ifPresent(value -> request.header("X-Hilt-Signature", value));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static Optional<String> signed(byte[] body) {
        return Optional.of(new Signer(SECRET).header(NOW, body));
    }

    static URI uri(PublicListener listener, String path) {
        return URI.create("http://127.0.0.1:" + listener.port() + path);
    }
}
