package dev.gatehouse.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 20 to 25: whoever reaches the public port, and means no good or too much of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCallersTest {
    private static final String SECRET = "a-secret-for-hostile-callers";

    private HiltStandIn hilt;
    private Node node;
    private Letterbox box;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        hilt = HiltStandIn.start(new SandboxClock(), 0);
        node = Node.start(home, hilt, Optional.of(SECRET));
        box = node.box(SECRET);
    }

    @AfterAll
    void stop() {
        node.close();
        hilt.close();
    }

    @Test
    void fault_20_a_thousand_callers_that_drip_are_shown_out_and_hold_nobody_up() throws Exception {
        List<RawCaller> drips = new ArrayList<>();
        for (int each = 0; each < 1_000; each++) {
            String head = "POST /webhooks/hilt HTTP/1.1\r\nHost: gate\r\nContent-Length: 900\r\n"
                    + "X-Hilt-Signature: t=1,v1=00\r\n\r\n{";
            drips.add(new RawCaller(box.address()).say(each % 2 == 0 ? head : head.substring(0, 30)));
        }

        String id = UUID.randomUUID().toString();
        assertThat(box.deliver(event(id)).status()).isEqualTo(200);

        assertThat(box.stored().find(id)).isPresent();
        for (RawCaller drip : drips) {
            assertThat(drip.hearOut()).doesNotContain(" 200 ");
            drip.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /webhooks/hilt HTTP/1.1|Host: gate|Content-Length: 4|Transfer-Encoding: chunked||0||GET /health/live HTTP/1.1|Host: gate||",
                "POST /webhooks/hilt HTTP/1.1|Host: gate|Content-Length: 4|Content-Length: 40||abcd",
                "POST /webhooks/hilt HTTP/1.1|Host: gate|Transfer-Encoding: chunked, identity||0||",
                "POST /webhooks/hilt HTTP/1.1|Host: gate|Host: elsewhere|Content-Length: 0||",
                "POST /webhooks/hilt HTTP/1.1|Content-Length: 0||",
                "POST /webhooks/hilt HTTP/1.1|Host: gate|Content-Length: -1||",
                "GET /health/live|",
                "GET /health/live HTTP/0.9||"
            })
    void fault_21_a_request_that_two_readers_could_read_differently_is_refused_and_cut_off(String lines)
            throws Exception {
        try (RawCaller caller = new RawCaller(box.address())) {
            String answer = caller.say(lines.replace("|", "\r\n")).hearOut();

            assertThat(answer.split("HTTP/1.1 ", -1))
                    .as("one answer: %s", answer)
                    .hasSizeLessThanOrEqualTo(2);
            assertThat(answer).containsPattern("HTTP/1.1 (400|426|501|505) ").doesNotContain("\"live\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /webhooks/hilt, 405",
        "PUT, /webhooks/hilt, 405",
        "DELETE, /webhooks/hilt, 405",
        "OPTIONS, /webhooks/hilt, 405",
        "PATCH, /webhooks/hilt, 405",
        "TRACE, /webhooks/hilt, 405",
        "BREW, /webhooks/hilt, 405",
        "POST, /, 404",
        "POST, /webhooks, 404",
        "POST, /webhooks/hilt/more, 404",
        "POST, /Webhooks/Hilt, 404",
        "POST, /webhooks%2Fhilt, 404",
        "POST, /webhooks/..%2fhilt, 404",
        "POST, /webhooks/../../etc/passwd, 400",
        "POST, /webhooks/hilt;a=b, 404",
        "POST, //webhooks/hilt, 404",
        "GET, /timeline, 404"
    })
    void fault_22_other_methods_and_paths_lead_nowhere(String method, String path, int status) throws Exception {
        long before = box.stored().count();
        byte[] body = event(UUID.randomUUID().toString()).getBytes(UTF_8);
        try (RawCaller caller = new RawCaller(box.address())) {
            String answer = caller.say(
                            method + " " + path + " HTTP/1.1\r\nHost: gate\r\nConnection: close\r\nContent-Length: "
                                    + body.length + "\r\nX-Hilt-Signature: "
                                    + box.seal().header(box.now(), body) + "\r\n\r\n"
                                    + new String(body, UTF_8))
                    .hearOut();

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        }
        assertThat(box.stored().count()).isEqualTo(before);
    }

    @Test
    void fault_23_a_flood_of_unsigned_requests_stops_no_signed_one_and_leaves_nothing_behind() throws Exception {
        byte[] large = new byte[100_000];
        long before = used();
        long rows = box.stored().count();
        ExecutorService flood = Executors.newFixedThreadPool(48);
        List<Future<Integer>> unsigned = IntStream.range(0, 3_000)
                .mapToObj(each ->
                        flood.submit(() -> box.send(box.request(large).header("X-Hilt-Signature", "t=1,v1=00"))
                                .status()))
                .toList();

        for (int each = 0; each < 50; each++) {
            assertThat(box.deliver(event(UUID.randomUUID().toString())).status())
                    .isEqualTo(200);
        }

        for (Future<Integer> each : unsigned) {
            assertThat(each.get()).isEqualTo(401);
        }
        flood.shutdown();
        assertThat(box.stored().count()).isEqualTo(rows + 50);
        assertThat(used() - before).as("bytes that stay").isLessThan(64L * 1024 * 1024);
    }

    @Test
    void fault_24_of_ten_thousand_signed_at_once_all_are_stored_or_sent_away_to_come_again() throws Exception {
        long before = box.stored().count();
        ExecutorService senders = Executors.newFixedThreadPool(64);
        List<Future<Letterbox.Answer>> answers = new ArrayList<>();
        List<String> bodies = IntStream.range(0, 10_000)
                .mapToObj(each -> event(UUID.randomUUID().toString()))
                .toList();
        bodies.forEach(body -> answers.add(senders.submit(() -> box.deliver(body))));

        int stored = 0;
        for (int each = 0; each < answers.size(); each++) {
            Letterbox.Answer answer = answers.get(each).get();
            if (answer.status() == 200) {
                stored++;
            } else {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.retryAfter()).isPresent();
                assertThat(box.deliver(bodies.get(each)).status()).isEqualTo(200);
            }
        }

        senders.shutdown();
        assertThat(stored).isPositive();
        assertThat(box.stored().count()).isEqualTo(before + bodies.size());
    }

    @Test
    void fault_25_an_event_whose_sender_hangs_up_before_the_answer_is_stored_once() throws Exception {
        String id = UUID.randomUUID().toString();
        byte[] body = event(id).getBytes(UTF_8);
        RawCaller caller = new RawCaller(box.address());
        caller.say("POST /webhooks/hilt HTTP/1.1\r\nHost: gate\r\nContent-Length: " + body.length
                + "\r\nX-Hilt-Signature: " + box.seal().header(box.now(), body) + "\r\n\r\n" + new String(body, UTF_8));
        Watch.until("stored", () -> box.stored().find(id).isPresent());
        caller.hangUp();
        long count = box.stored().count();

        Letterbox.Answer again = box.deliver(body);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).contains("DUPLICATE");
        assertThat(box.stored().count()).isEqualTo(count);
        try (RawCaller half = new RawCaller(box.address())) {
            half.say("POST /webhooks/hilt HTTP/1.1\r\nHost: gate\r\nContent-Length: 900\r\n\r\n{")
                    .hangUp();
        }
        assertThat(box.deliver(event(UUID.randomUUID().toString())).status()).isEqualTo(200);
    }

    /** Of a type that leads nowhere: what is seen here is the taking. */
    private static String event(String id) {
        return "{\"id\":\"" + id + "\",\"type\":\"support.ticket.created\",\"data\":{}}";
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
