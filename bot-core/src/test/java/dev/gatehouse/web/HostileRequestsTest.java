package dev.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inbox.MutedLog;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of whoever means no good, over real HTTP. */
class HostileRequestsTest extends ListenerStory {
    /** Jetty warns of a second Host header, and should. */
    @RegisterExtension
    final MutedLog parsing = new MutedLog("org.eclipse.jetty.http.HttpParser");

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
}
