package dev.gatehouse.sandbox.hilt;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.sandbox.hilt.RawHilt.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupportAndSignUpTest {
    private final RawHilt raw = new RawHilt();

    @AfterEach
    void close() {
        raw.close();
    }

    @Test
    void a_ticket_is_opened_read_and_answered() {
        Reply opened = raw.post(
                "/v1/support/tickets",
                "{\"subject\":\"No access\",\"body\":\"Paid, still outside\",\"context\":{\"membership_id\":\"m\"}}");
        String path = "/v1/support/tickets/" + opened.json().path("ticket_id").asText();
        raw.post(path + "/message", "{\"body\":\"Any news?\"}");

        Reply thread = raw.get(path);
        assertThat(thread.json().path("messages").findValuesAsText("body"))
                .containsExactly("Paid, still outside", "Any news?");
        assertThat(thread.json().path("context").path("membership_id").asText()).isEqualTo("m");
        assertThat(raw.get("/v1/support/tickets?per_page=50")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(raw.get("/v1/integrations/events?event_type=support.ticket.created")
                        .json()
                        .path("events")
                        .path(0)
                        .path("support_ticket_id"))
                .isEqualTo(opened.json().path("ticket_id"));
    }

    @Test
    void a_ticket_sent_twice_is_two_tickets() {
        raw.post("/v1/support/tickets", "{\"subject\":\"a\",\"body\":\"b\"}");
        raw.post("/v1/support/tickets", "{\"subject\":\"a\",\"body\":\"b\"}");

        assertThat(raw.get("/v1/support/tickets").json().path("total").asInt()).isEqualTo(2);
        assertThat(raw.post("/v1/support/tickets", "{\"subject\":\"a\"}").status())
                .isEqualTo(422);
    }

    @Test
    void staff_answers_and_closes_and_a_closed_ticket_takes_no_more() {
        Reply opened = raw.post("/v1/support/tickets", "{\"subject\":\"a\",\"body\":\"b\"}");
        String id = opened.json().path("ticket_id").asText();
        raw.hilt.support().answer(id, "Looking into it");
        raw.hilt.support().close(id, "Mended");

        Reply thread = raw.get("/v1/support/tickets/" + id);
        assertThat(thread.json().path("status").asText()).isEqualTo("CLOSED");
        assertThat(thread.json().path("messages").findValuesAsText("author_type"))
                .containsExactly("merchant", "staff", "staff");
        assertThat(raw.post("/v1/support/tickets/" + id + "/message", "{\"body\":\"More\"}")
                        .status())
                .isEqualTo(409);
        assertThat(raw.get("/v1/support/tickets?status=OPEN")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(raw.get("/v1/support/tickets/none").status()).isEqualTo(404);
    }

    @Test
    void a_sign_up_for_what_is_no_product_is_refused() {
        Reply refused = raw.send(raw.request("/v1/access/webhooks")
                .header("X-Hilt-Key", raw.hilt.liveKey())
                .header("Idempotency-Key", "key-number-2")
                .POST(BodyPublishers.ofString("{\"label\":\"x\",\"url\":\"u\",\"product_ids\":[\"club\"]}")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("detail").findValuesAsText("type"))
                .containsExactlyInAnyOrder("string_too_short", "uuid_parsing");
    }

    @Test
    void an_endpoint_signed_up_over_the_api_is_served() {
        try (Mailbox mailbox = new Mailbox()) {
            Reply answer = signUp("key-number-1", mailbox.url());
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.json().path("signing_secret").asText()).isNotBlank();

            String product = raw.hilt.addOneOfEach().getOrDefault("TELEGRAM_USER_ID", "");
            raw.hilt.buy(product, "9", "@nine");

            await().atMost(10, SECONDS).until(() -> mailbox.letters().size() == 3);
        }
    }

    @Test
    void the_same_sign_up_under_the_same_key_is_one_endpoint() {
        Reply first = signUp("key-number-1", "http://127.0.0.1:9/a");
        Reply again = signUp("key-number-1", "http://127.0.0.1:9/a");
        Reply other = signUp("key-number-1", "http://127.0.0.1:9/b");

        assertThat(again.json().path("endpoint")).isEqualTo(first.json().path("endpoint"));
        assertThat(again.json().path("idempotent_replay").asBoolean()).isTrue();
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("detail").path("code").asText()).isEqualTo("idempotency_conflict");
        assertThat(signUp("short", "http://127.0.0.1:9/a").status()).isEqualTo(400);
        assertThat(raw.post("/v1/access/webhooks", "{\"label\":\"bot\",\"url\":\"u\"}")
                        .json()
                        .path("detail")
                        .path("code")
                        .asText())
                .isEqualTo("idempotency_key_required");
    }

    private Reply signUp(String key, String url) {
        return raw.send(raw.request("/v1/access/webhooks")
                .header("X-Hilt-Key", raw.hilt.liveKey())
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"label\":\"bot\",\"url\":\"" + url + "\"}")));
    }
}
