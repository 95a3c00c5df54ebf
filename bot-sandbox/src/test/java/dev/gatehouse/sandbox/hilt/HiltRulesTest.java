package dev.gatehouse.sandbox.hilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gatehouse.sandbox.hilt.RawHilt.Reply;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HiltRulesTest {
    private final RawHilt raw = new RawHilt();
    private final String product = raw.hilt.addProduct(ProductDraft.membership("Inner circle", "DISCORD_USER_ID"));

    @AfterEach
    void close() {
        raw.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/products",
                "/v1/memberships",
                "/v1/memberships/lookup?identity=1",
                "/v1/receipts",
                "/v1/integrations/health",
                "/v1/integrations/events"
            })
    void without_a_key_there_is_nothing_to_see(String path) {
        Reply reply = raw.getAnonymously(path);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().path("detail").asText()).isEqualTo("Authentication required");
    }

    @Test
    void a_revoked_key_is_no_key() {
        assertThat(raw.get("/v1/products").status()).isEqualTo(200);

        raw.hilt.revokeKey(raw.hilt.liveKey());

        assertThat(raw.get("/v1/products").status()).isEqualTo(401);
        assertThat(raw.getWith("hk_live_invented", "/v1/products").status()).isEqualTo(401);
    }

    @Test
    void a_read_only_key_sees_everything_and_changes_nothing() {
        String key = raw.hilt.readOnlyKey();

        assertThat(raw.getWith(key, "/v1/products/" + product).status()).isEqualTo(200);
        Reply card = raw.getWith(key, "/v1/integrations/health");
        assertThat(card.json().at("/api_key/has_read").asBoolean()).isTrue();
        assertThat(card.json().at("/api_key/has_execute").asBoolean(true)).isFalse();
        Reply link = raw.send(raw.request("/v1/products/" + product + "/handoff-link")
                .header("X-Hilt-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"identity_value\":\"1\"}")));
        assertThat(link.status()).isEqualTo(403);
    }

    @Test
    void every_answer_carries_the_calendar_of_the_sandbox() {
        raw.clock.advance(Duration.ofDays(3));
        raw.hilt.switches().dateAhead(Duration.ofMinutes(10));

        String date = raw.getAnonymously("/v1/health").header("Date");

        assertThat(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                .isCloseTo(raw.clock.instant().plus(Duration.ofMinutes(10)), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void managing_endpoints_takes_more_than_a_key() {
        assertThat(raw.get("/v1/webhooks/endpoints").status()).isEqualTo(401);
    }

    @Test
    void every_answer_has_a_number_to_quote() {
        String first = raw.get("/v1/products").header("X-Hilt-Request-Id");
        String second = raw.get("/v1/products").header("X-Hilt-Request-Id");

        assertThat(first).isNotEmpty().isNotEqualTo(second);
    }

    @Test
    void health_needs_no_key() {
        Reply reply = raw.getAnonymously("/v1/health");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("checks").path("database").path("status").asText())
                .isEqualTo("ok");
    }

    @Test
    void the_sandbox_key_sees_other_data() {
        raw.hilt.buy(product, "1", "@one");

        Reply reply = raw.getWith(raw.hilt.sandboxKey(), "/v1/memberships");

        assertThat(reply.json().path("count").asInt()).isZero();
        assertThat(raw.getWith(raw.hilt.sandboxKey(), "/v1/products/" + product).status())
                .isEqualTo(404);
        assertThat(raw.getWith(raw.hilt.sandboxKey(), "/v1/integrations/health")
                        .json()
                        .path("workspace")
                        .path("sandbox")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/v1/products/x/y/z", "/other"})
    void unknown_paths_are_not_found(String path) {
        Reply reply = raw.get(path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("detail").asText()).isEqualTo("Not Found");
    }

    @Test
    void unknown_things_are_not_found() {
        String stranger = UUID.randomUUID().toString();

        assertThat(raw.get("/v1/products/" + stranger).status()).isEqualTo(404);
        assertThat(raw.get("/v1/memberships/" + stranger).status()).isEqualTo(404);
        assertThat(raw.get("/v1/payments/" + stranger).status()).isEqualTo(404);
        assertThat(raw.handoff(stranger, "1").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                              | identity_value     | missing
                    {"identity_value":""}                                           | identity_value     | string_too_short
                    {"identity_value":42}                                           | identity_value     | string_type
                    {"identity_value":"1","expires_in_minutes":0}                   | expires_in_minutes | greater_than_equal
                    {"identity_value":"1","expires_in_minutes":1441}                | expires_in_minutes | less_than_equal
                    {"identity_value":"1","expires_in_minutes":"soon"}              | expires_in_minutes | int_parsing
                    {"identity_value":"1","identity_type":"TELEGRAM_USER_ID"}       | identity_type      | value_error
                    """)
    void a_bad_handoff_request_is_told_which_field_is_wrong(String body, String field, String type) {
        Reply reply = raw.post("/v1/products/" + product + "/handoff-link", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("detail").path(0).path("loc").toString())
                .isEqualTo("[\"body\",\"" + field + "\"]");
        assertThat(reply.json().path("detail").path(0).path("type").asText()).isEqualTo(type);
        assertThat(reply.json().path("detail").path(0).path("msg").asText()).isNotBlank();
    }

    @Test
    void what_is_not_json_is_refused() {
        Reply reply = raw.post("/v1/products/" + product + "/handoff-link", "{\"identity_value\":");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("detail").path(0).path("type").asText()).isEqualTo("json_invalid");
    }

    @Test
    void a_malformed_product_id_is_refused_before_anything_is_looked_up() {
        Reply reply = raw.get("/v1/products/not-a-uuid");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("detail").path(0).path("loc").toString()).isEqualTo("[\"path\",\"product_id\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/memberships?limit=0",
                "/v1/memberships?limit=201",
                "/v1/memberships?offset=-1",
                "/v1/memberships?limit=many",
                "/v1/receipts?per_page=101",
                "/v1/integrations/events?page=0"
            })
    void pages_have_bounds(String path) {
        Reply reply = raw.get(path);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("detail").path(0).path("loc").path(0).asText())
                .isEqualTo("query");
    }

    @Test
    void every_answer_tells_what_is_left() {
        Reply first = raw.get("/v1/products");
        Reply second = raw.get("/v1/nothing");

        assertThat(first.header("X-RateLimit-Limit")).isEqualTo("120");
        assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("119");
        Instant shown = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(first.header("Date")));
        assertThat(Long.parseLong(first.header("X-RateLimit-Reset")) - shown.getEpochSecond())
                .isBetween(59L, 61L);
        assertThat(second.header("X-RateLimit-Remaining")).isEqualTo("118");
    }

    @Test
    void who_asks_too_often_waits_for_the_next_window() {
        raw.hilt.switches().requestsPerMinute(2);
        raw.get("/v1/products");
        raw.get("/v1/products");

        Reply refused = raw.get("/v1/products");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("detail").path("code").asText()).isEqualTo("rate_limited");
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(raw.getWith(raw.hilt.sandboxKey(), "/v1/products").status()).isEqualTo(200);

        raw.nanos.addAndGet(Duration.ofMillis(59_500).toNanos());
        assertThat(raw.get("/v1/products").header("Retry-After")).isEqualTo("1");

        raw.nanos.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(raw.get("/v1/products").status()).isEqualTo(200);
    }

    @Test
    void moving_the_calendar_frees_no_requests() {
        raw.hilt.switches().requestsPerMinute(1);
        raw.get("/v1/products");

        raw.clock.advance(Duration.ofDays(40));

        assertThat(raw.get("/v1/products").status()).isEqualTo(429);
    }
}
