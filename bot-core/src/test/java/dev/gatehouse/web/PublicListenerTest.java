package dev.gatehouse.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.Secret;
import dev.gatehouse.inbox.CommitGroups;
import dev.gatehouse.inbox.Inbox;
import dev.gatehouse.inbox.ListedEvents;
import dev.gatehouse.inbox.MutedLog;
import dev.gatehouse.inbox.RememberedAlarms;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicListenerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Secret SECRET = new Secret("a secret of the tests");
    private static final byte[] EVENT = "{\"id\":\"e-1\",\"type\":\"membership.renewed\",\"data\":{}}".getBytes(UTF_8);

    @RegisterExtension
    final MutedLog storing = new MutedLog(CommitGroups.class);

    /** Jetty warns of a second Host header, and should. */
    @RegisterExtension
    final MutedLog parsing = new MutedLog("org.eclipse.jetty.http.HttpParser");

    private final ListedEvents rows = new ListedEvents();
    private final CommitGroups groups = new CommitGroups(rows);
    private final AtomicBoolean alive = new AtomicBoolean(true);
    private final PublicListener listener = listener(Optional.of(new WebhookSignature(List.of(SECRET))));
    private final HttpClient client = HttpClient.newHttpClient();

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

    @Test
    void a_signed_event_is_stored_before_it_is_acknowledged() throws Exception {
        HttpResponse<String> answer = post(EVENT, signed(EVENT));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"code\":\"STORED\"}");
        assertThat(rows.all())
                .singleElement()
                .satisfies(event -> assertThat(event.body()).isEqualTo(EVENT));
        assertThat(post(EVENT, signed(EVENT)).body()).isEqualTo("{\"code\":\"DUPLICATE\"}");
    }

    /** FAULTS 1, 2 and 7. */
    @Test
    void an_unsigned_or_altered_event_is_refused_without_an_echo() throws Exception {
        byte[] altered = new String(EVENT, UTF_8).replace("e-1", "e-2").getBytes(UTF_8);

        assertThat(post(EVENT, Optional.empty()).statusCode()).isEqualTo(401);
        HttpResponse<String> answer = post(altered, signed(EVENT));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"code\":\"NOT_AUTHENTIC\"}");
        assertThat(rows.all()).isEmpty();
    }

    /** FAULTS 16. */
    @Test
    void what_cannot_be_read_is_taken_all_the_same() throws Exception {
        byte[] body = {(byte) 0xFF, 0, '{'};

        HttpResponse<String> answer = post(body, signed(body));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"code\":\"QUARANTINED\"}");
    }

    /** FAULTS 62: the database fails, nothing is promised, and it recovers alone. */
    @Test
    void what_cannot_be_stored_now_is_left_to_hilt_to_repeat() throws Exception {
        rows.goAway(true);
        HttpResponse<String> away = post(EVENT, signed(EVENT));
        rows.goAway(false);

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(post(EVENT, signed(EVENT)).body()).isEqualTo("{\"code\":\"STORED\"}");
    }

    /** FAULTS 9. */
    @Test
    void without_a_secret_nothing_is_taken() throws Exception {
        try (PublicListener unset = listener(Optional.empty())) {
            unset.start();
            HttpRequest request = HttpRequest.newBuilder(uri(unset, "/webhooks/hilt"))
                    .POST(BodyPublishers.ofByteArray(EVENT))
                    .build();

            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("{\"code\":\"NO_SECRET\"}");
        }
    }

    /** FAULTS 18. */
    @Test
    void a_body_at_the_limit_is_read_and_one_byte_more_is_not() throws Exception {
        byte[] largest = new byte[256 * 1024];

        assertThat(post(largest, signed(largest)).statusCode()).isEqualTo(200);
        byte[] larger = new byte[largest.length + 1];
        assertThat(post(larger, signed(larger)).statusCode()).isEqualTo(413);
        assertThat(rows.all()).hasSize(1);
    }

    /** FAULTS 18: whoever is refused is heard out, or the closed connection would take the answer from them. */
    @Test
    void whoever_sends_four_times_too_much_can_read_the_refusal() throws Exception {
        byte[] piece = new byte[64 * 1024];
        try (Wire wire = new Wire(listener.port())) {
            wire.send("POST /webhooks/hilt HTTP/1.1\r\nHost: x\r\nContent-Length: " + 16 * piece.length + "\r\n\r\n");
            for (int sent = 0; sent < 16; sent++) {
                wire.send(piece);
            }

            assertThat(Wire.status(wire.readToEnd())).isEqualTo(413);
        }
        assertThat(rows.all()).isEmpty();
    }

    /** FAULTS 18: refused by its announced length alone; not a byte of it was sent. */
    @Test
    void ten_gigabytes_are_refused_before_they_come() throws Exception {
        try (Wire wire = new Wire(listener.port())) {
            wire.send("POST /webhooks/hilt HTTP/1.1\r\nHost: x\r\nContent-Length: 10737418240\r\n\r\n");

            assertThat(Wire.status(wire.readToEnd())).isEqualTo(413);
        }
    }

    /** FAULTS 18: without a length it is cut off at the limit, and the connection ends. */
    @Test
    void chunks_without_end_are_cut_off() throws Exception {
        String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
        try (Wire wire = new Wire(listener.port())) {
            wire.send("POST /webhooks/hilt HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int sent = 0; sent < 17; sent++) {
                wire.send(chunk);
            }

            assertThat(Wire.status(wire.readHead())).isEqualTo(413);
        }
        assertThat(rows.all()).isEmpty();
    }

    /** FAULTS 19. */
    @Test
    void compressed_bodies_are_not_unpacked() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(listener, "/webhooks/hilt"))
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(EVENT))
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
    }

    /** FAULTS 21. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /webhooks/hilt HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /webhooks/hilt HTTP/1.1\r\nHost: x\r\nHost: y\r\nContent-Length: 0\r\n\r\n",
                "POST /webhooks/hilt HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
                "POST /webhooks/hilt HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "GET /health/live\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void requests_that_two_servers_would_read_differently_end_the_connection(String request) throws Exception {
        try (Wire wire = new Wire(listener.port())) {
            String answer = wire.send(request).readToEnd();

            assertThat(Wire.status(answer)).isIn(0, 400, 505);
            assertThat(answer)
                    .doesNotContain("\tat ")
                    .doesNotContain("Exception")
                    .doesNotContain("Jetty");
        }
    }

    /** FAULTS 22. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "OPTIONS", "DELETE", "PATCH"})
    void only_post_is_taken(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(listener, "/webhooks/hilt"))
                .method(method, BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    /** FAULTS 22. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/webhooks", "/webhooks/hilt/x", "/webhooks/Hilt", "/webhooks%2Fhilt", "/a/..%2fb", "/%00"})
    void other_paths_lead_nowhere(String path) throws Exception {
        try (Wire wire = new Wire(listener.port())) {
            String answer = wire.send("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
                    .readHead();

            assertThat(Wire.status(answer)).isIn(400, 404);
        }
    }

    @Test
    void says_whether_it_lives() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri(listener, "/health/live")).build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);

        alive.set(false);

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(503);
    }

    @Test
    void a_taken_port_is_refused_with_what_to_do() {
        try (PublicListener second = new PublicListener(
                new ListenAddress("127.0.0.1", listener.port()),
                inbox(Optional.empty()),
                alive::get,
                Optional.empty(),
                ForBuyersTest.NOTHING,
                new SimpleMeterRegistry())) {

            assertThatThrownBy(second::start)
                    .isInstanceOfSatisfying(
                            ListenRefused.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo("PORT_NOT_FREE"));
        }
    }

    private PublicListener listener(Optional<WebhookSignature> signature) {
        return new PublicListener(
                new ListenAddress("127.0.0.1", 0),
                inbox(signature),
                alive::get,
                Optional.empty(),
                ForBuyersTest.NOTHING,
                new SimpleMeterRegistry());
    }

    private Inbox inbox(Optional<WebhookSignature> signature) {
        return new Inbox(() -> signature, groups, (event, how) -> {}, new RememberedAlarms(), () -> NOW);
    }

    private HttpResponse<String> post(byte[] body, Optional<String> header) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(listener, "/webhooks/hilt")).POST(BodyPublishers.ofByteArray(body));
        header.ifPresent(value -> request.header("X-Hilt-Signature", value));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Optional<String> signed(byte[] body) {
        return Optional.of(new Signer(SECRET).header(NOW, body));
    }

    private static URI uri(PublicListener listener, String path) {
        return URI.create("http://127.0.0.1:" + listener.port() + path);
    }
}
