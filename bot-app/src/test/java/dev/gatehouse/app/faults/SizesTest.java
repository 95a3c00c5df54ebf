package dev.gatehouse.app.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases 18 and 19: more than is taken, and packed so that it would become more. */
@ExtendWith(OnStage.class)
class SizesTest {
    private static final int LIMIT = 256 * 1024;
    private static final long TEN_GB = 10L * 1024 * 1024 * 1024;
    private static final int PATIENCE_MILLIS = 5_000;

    private final Stage stage;
    private final Letterbox box;
    private Unheard payer;
    private String id = "";
    private long before;

    SizesTest(Stage stage) throws Exception {
        this.stage = stage;
        this.box = Letterbox.of(stage);
    }

    @BeforeAll
    static void a_bot_that_has_settled_in(Stage stage) throws Exception {
        Genuine.purchase(stage);
        Genuine.untilQuiet(stage);
    }

    @BeforeEach
    void somebody_paid_and_nobody_heard_of_it() throws Exception {
        payer = Unheard.paid(stage, "bulky");
        id = UUID.randomUUID().toString();
        before = box.stored().count();
    }

    @Test
    void fault_18_one_byte_more_than_is_taken_is_refused_and_one_less_is_not() throws Exception {
        assertThat(box.deliver(padded(LIMIT + 1)).status()).isEqualTo(413);
        nothingHappened();

        assertThat(box.deliver(padded(LIMIT)).status()).isEqualTo(200);
        payer.buyer().awaitRole();
        assertThat(box.stored().get(id).body()).hasSize(LIMIT);
        Genuine.purchase(stage);
    }

    @Test
    void fault_18_a_body_in_pieces_that_names_no_length_is_cut_off_at_the_limit() throws Exception {
        byte[] body = padded(LIMIT + 1);
        HttpRequest.Builder request = HttpRequest.newBuilder(box.address())
                .header("X-Hilt-Signature", box.seal().header(box.now(), body))
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArray(body)));

        assertThat(box.send(request).status()).isEqualTo(413);
        nothingHappened();

        byte[] small = padded(LIMIT / 2);
        assertThat(box.send(HttpRequest.newBuilder(box.address())
                                .header("X-Hilt-Signature", box.seal().header(box.now(), small))
                                .POST(HttpRequest.BodyPublishers.fromPublisher(
                                        HttpRequest.BodyPublishers.ofByteArray(small))))
                        .status())
                .isEqualTo(200);
        payer.buyer().awaitRole();
    }

    @Test
    void fault_18_ten_gigabytes_are_refused_before_a_single_byte_of_them() throws Exception {
        String answer = raw("POST /webhooks/hilt HTTP/1.1\r\nHost: gate\r\nContent-Length: " + TEN_GB
                + "\r\nX-Hilt-Signature: t=1,v1=00\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").containsIgnoringCase("connection: close");
        nothingHappened();
        Genuine.purchase(stage);
    }

    @Test
    void fault_18_pieces_without_an_end_are_refused_as_soon_as_they_are_too_many() throws Exception {
        String head = String.join(
                "\r\n",
                "POST /webhooks/hilt HTTP/1.1",
                "Host: gate",
                "Transfer-Encoding: chunked",
                "X-Hilt-Signature: t=1,v1=00");
        StringBuilder endless = new StringBuilder(head).append("\r\n\r\n");
        for (int piece = 0; piece < 65; piece++) {
            endless.append("1000\r\n").append(" ".repeat(0x1000)).append("\r\n");
        }

        assertThat(raw(endless.toString())).startsWith("HTTP/1.1 413 ");
        nothingHappened();
    }

    @Test
    void fault_19_a_packed_body_is_refused_unopened() throws Exception {
        byte[] bomb = gzip(50 * 1024 * 1024);
        byte[] packed = gzip(payer.event(id, "membership.activated").getBytes(UTF_8));
        for (String coding : List.of("gzip", "GZIP", "x-gzip", "deflate", "br", "gzip, identity", "identity, gzip")) {
            assertThat(encoded(bomb, coding)).as(coding).isEqualTo(415);
            assertThat(encoded(packed, coding)).as(coding).isEqualTo(415);
        }
        nothingHappened();

        assertThat(encoded(payer.event(id, "membership.activated").getBytes(UTF_8), "identity"))
                .isEqualTo(200);
        payer.buyer().awaitRole();
        Genuine.purchase(stage);
    }

    private int encoded(byte[] body, String coding) throws Exception {
        return box.send(box.request(body)
                        .header("Content-Encoding", coding)
                        .header("X-Hilt-Signature", box.seal().header(box.now(), body)))
                .status();
    }

    private void nothingHappened() {
        assertThat(box.stored().count()).isEqualTo(before);
        assertThat(payer.isLeftAlone()).isTrue();
    }

    /** A good event, made this long with blanks. */
    private byte[] padded(int length) {
        byte[] event = payer.event(id, "membership.activated").getBytes(UTF_8);
        byte[] body = Arrays.copyOf(event, length);
        Arrays.fill(body, event.length, length, (byte) ' ');
        return body;
    }

    private static byte[] gzip(int zeros) throws IOException {
        return gzip(new byte[zeros]);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    /** Writes just this and reads until the other side closes. */
    private String raw(String bytes) throws IOException {
        try (Socket socket = new Socket(box.address().getHost(), box.address().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
