package dev.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.Secret;
import dev.gatehouse.access.Decision;
import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Phase;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.AccessCheck;
import dev.gatehouse.buyer.AccessCheck.Answer;
import dev.gatehouse.buyer.Handoff;
import dev.gatehouse.buyer.Signpost;
import dev.gatehouse.inbox.CommitGroups;
import dev.gatehouse.inbox.Inbox;
import dev.gatehouse.inbox.ListedEvents;
import dev.gatehouse.inbox.RememberedAlarms;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short links and the access check, over real HTTP and with callers who mean no good. */
class ForBuyersTest {
    static final PublicListener.ForBuyers NOTHING = new PublicListener.ForBuyers(
            new GoRoute(code -> Optional.empty(), () -> Instant.EPOCH),
            new AccessRoute(question -> new Answer.NoGate(), List.of(), new Signpost(Optional.empty())));

    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");
    private static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 80351110224678912L);
    private static final Gate GATE =
            Gate.of(Set.of(new ProductId("gold")), new DoorAddress.Role(1, 9), GateMode.ADDITIVE);
    private static final String CODE = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<AccessCheck.Question> questions = new CopyOnWriteArrayList<>();
    private Answer answer = new Answer.NoGate();
    private Callable<Answer> answering = () -> answer;
    private Instant expires = NOW.plusSeconds(600);
    private final PublicListener listener = new PublicListener(
            new ListenAddress("127.0.0.1", 0),
            new Inbox(
                    Optional::empty,
                    new CommitGroups(new ListedEvents()),
                    (event, how) -> {},
                    new RememberedAlarms(),
                    () -> NOW),
            () -> true,
            Optional.empty(),
            new PublicListener.ForBuyers(
                    new GoRoute(code -> code.equals(CODE) ? Optional.of(handoff()) : Optional.empty(), () -> NOW),
                    new AccessRoute(
                            this::asked,
                            List.of(new Secret("first-key"), new Secret("second-key")),
                            new Signpost(Optional.of(URI.create("https://gate.example"))))),
            new SimpleMeterRegistry());

    @BeforeEach
    void listen() {
        listener.start();
    }

    @AfterEach
    void close() {
        listener.close();
    }

    private Answer asked(AccessCheck.Question question) {
        questions.add(question);
        try {
            return answering.call();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Handoff handoff() {
        return new Handoff(
                CODE,
                ALICE,
                new ProductId("gold"),
                5,
                Optional.empty(),
                URI.create("https://pay.example/checkout?token=" + "x".repeat(600) + "&a=%22%3E%3Cscript%3E"),
                NOW,
                expires,
                Optional.empty(),
                0);
    }

    @Test
    void a_short_link_says_for_whom_it_is_and_leads_on() throws Exception {
        HttpResponse<String> page = get("/go/" + CODE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Discord account 80351110224678912", "Not you?", "5;url=https://pay.example/checkout?token=xxx")
                .contains("&amp;a=", "<html lang=\"en\">")
                .doesNotContain("<script>");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    @Test
    void the_page_speaks_the_browsers_language() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/go/" + CODE))
                .header("Accept-Language", "es-MX,es;q=0.9,en;q=0.5")
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("<html lang=\"es\">", "¿No eres tú?");
    }

    @Test
    void a_link_that_is_over_is_gone_and_one_never_made_is_not_there() throws Exception {
        expires = NOW;
        assertThat(get("/go/" + CODE).statusCode()).isEqualTo(410);
        assertThat(get("/go/0f8fad5b-d9cb-469f-a165-70867728950f").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/go/%3Cscript%3E", "/go/..%2f..%2fetc", "/go/x'%20or%20'1'='1", "/go/", "/go/a/b"})
    void nonsense_finds_nothing_and_is_never_repeated(String path) throws Exception {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isIn(400, 404);
        assertThat(page.body()).doesNotContain("<script>").doesNotContain("etc").doesNotContain(" or ");
    }

    @Test
    void access_is_answered_with_its_end_and_no_access_with_a_checkout() throws Exception {
        Instant until = NOW.plusSeconds(60);
        answer = new Answer.Open(GATE, new Decision.Allow(Phase.GRACE, Optional.of(until), "in grace"));
        HttpResponse<String> yes =
                check("Bearer second-key", "{\"platform\":\"discord\",\"id\":\"80351110224678912\"}");
        assertThat(yes.statusCode()).isEqualTo(200);
        assertThat(yes.body()).contains("\"access\":true", "\"phase\":\"grace\"", until.toString());
        assertThat(questions).containsExactly(new AccessCheck.Question(ALICE, Optional.empty(), Optional.empty()));

        answer = new Answer.Closed("lapsed", Optional.of(handoff()));
        HttpResponse<String> no = check(
                "Bearer first-key",
                "{\"platform\":\"discord\",\"id\":80351110224678912,\"product\":\"gold\",\"unknown\":[1]}");
        assertThat(no.statusCode()).isEqualTo(402);
        assertThat(no.body()).contains("\"access\":false", "https://gate.example/go/" + CODE);
        assertThat(questions.get(1).product()).contains(new ProductId("gold"));
    }

    @Test
    void what_nobody_can_tell_is_neither_yes_nor_no() throws Exception {
        answer = new Answer.Unknown("Hilt is silent");
        HttpResponse<String> unknown = check("Bearer first-key", "{\"platform\":\"telegram\",\"id\":\"5\"}");
        assertThat(unknown.statusCode()).isEqualTo(503);
        assertThat(unknown.headers().firstValue("Retry-After")).isPresent();
        assertThat(unknown.body()).contains("ACCESS_UNKNOWN").doesNotContain("\"access\"");

        answer = new Answer.NoGate();
        assertThat(check("Bearer first-key", "{\"platform\":\"telegram\",\"id\":\"5\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_waits_for_hilt_leaves_the_threads_to_the_webhooks() throws Exception {
        CountDownLatch hilt = new CountDownLatch(1);
        answering = () -> {
            hilt.await();
            return new Answer.NoGate();
        };
        List<CompletableFuture<Boolean>> all = new ArrayList<>();
        BlockingQueue<Integer> answered = new LinkedBlockingQueue<>();
        HttpRequest question = question("Bearer first-key", "{\"platform\":\"discord\",\"id\":\"5\"}");
        for (int caller = 0; caller < 40; caller++) {
            all.add(client.sendAsync(question, BodyHandlers.ofString())
                    .thenApply(response -> answered.add(response.statusCode())));
        }
        for (int refused = 0; refused < 32; refused++) {
            assertThat(answered.poll(10, TimeUnit.SECONDS)).isEqualTo(503);
        }
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        hilt.countDown();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
        assertThat(answered).hasSize(8).containsOnly(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer first-ke",
                "Bearer first-key,second-key",
                "first-key",
                "Basic eDp5"
            })
    void nobody_without_a_key_is_answered(String authorization) throws Exception {
        HttpResponse<String> refused = check(authorization, "{\"platform\":\"discord\",\"id\":\"5\"}");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(questions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"platform\":\"discord\"}",
                "{\"platform\":\"irc\",\"id\":\"5\"}",
                "{\"platform\":\"discord\",\"id\":\"@alice\"}",
                "{\"platform\":\"discord\",\"id\":-5}",
                "{\"platform\":\"discord\",\"id\":0}",
                "{\"platform\":\"discord\",\"id\":5.5}",
                "{\"platform\":\"discord\",\"id\":\"99999999999999999999\"}",
                "{\"platform\":\"discord\",\"id\":\"9999999999999999999\"}",
                "{\"platform\":\"discord\",\"id\":{\"$ne\":1}}"
            })
    void a_question_that_is_none_is_refused_with_an_example(String body) throws Exception {
        HttpResponse<String> refused = check("Bearer first-key", body);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("NOT_UNDERSTOOD");
        assertThat(questions).isEmpty();
    }

    @Test
    void a_body_that_never_ends_is_cut_off() throws Exception {
        HttpResponse<String> refused = check(
                "Bearer first-key", "{\"platform\":\"discord\",\"id\":\"5\",\"x\":\"" + "x".repeat(5_000) + "\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(questions).isEmpty();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> check(String authorization, String body) throws IOException, InterruptedException {
        return client.send(question(authorization, body), BodyHandlers.ofString());
    }

    private HttpRequest question(String authorization, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri("/v1/access/check")).POST(BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return request.build();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + listener.port() + path);
    }
}
