package dev.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Phase;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.AccessCheck;
import dev.gatehouse.buyer.AccessCheck.Answer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The access check, over real HTTP and with callers who mean no good. */
class AccessRouteTest extends ForBuyersStory {
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
}
