package dev.gatehouse.sandbox.hilt;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.hilt.RawHilt.Reply;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlTest {
    private final RawHilt raw = new RawHilt();

    @AfterEach
    void close() {
        raw.close();
    }

    @Test
    void a_whole_life_can_be_driven_from_outside() {
        String product = addProduct();
        JsonNode bought = control(
                        "buy", "{\"product_id\":\"" + product + "\",\"identity_value\":\"5\",\"display\":\"@five\"}")
                .json();
        String membership = bought.path("membership_id").asText();

        control("clock", "{\"advance\":\"P7D\"}");
        assertThat(raw.hilt.memberships().status(membership)).isEqualTo("EXPIRED");

        control("memberships/" + membership, "{\"status\":\"PENDING\",\"show\":{\"renewal_count\":9}}");
        JsonNode row = raw.getAnonymously("/__sandbox/memberships").json().path(0);
        assertThat(row.path("status").asText()).isEqualTo("PENDING");
        assertThat(row.path("renewal_count").asInt()).isEqualTo(9);
    }

    @Test
    void links_are_made_paid_and_failed() {
        String product = addProduct();
        String link = control("handoff", "{\"product_id\":\"" + product + "\",\"identity_value\":\"5\"}")
                .json()
                .path("checkout_url")
                .asText();
        String told = "{\"checkout_url\":\"" + link + "\"}";

        assertThat(control("fail", told).json().path("payment_id").asText()).isNotEmpty();
        assertThat(control("pay", told).json().path("membership_id").asText()).isNotEmpty();

        raw.clock.advance(Duration.ofHours(1));
        assertThat(control("pay", told).status()).isEqualTo(409);
        assertThat(control("buy", "{\"product_id\":\"none\",\"identity_value\":\"5\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void switches_are_read_and_turned() {
        Reply after = control(
                "switches",
                "{\"FEED_OLDEST_FIRST\":true,\"grace_status\":\"GRACE\",\"read_lag\":\"PT3S\",\"requests_per_minute\":9}");

        assertThat(after.json().path("FEED_OLDEST_FIRST").asBoolean()).isTrue();
        assertThat(after.json().path("NOISE_IN_LOOKUPS").asBoolean()).isFalse();
        assertThat(raw.hilt.switches().graceStatus()).isEqualTo("GRACE");
        assertThat(raw.hilt.switches().readLag()).hasSeconds(3);
        assertThat(raw.hilt.switches().requestsPerMinute()).isEqualTo(9);
    }

    @Test
    void webhooks_are_aimed_held_and_told() {
        try (Mailbox mailbox = new Mailbox()) {
            control("webhooks/endpoints", "{\"url\":\"" + mailbox.url() + "\",\"secret\":\"s\"}");
            control("webhooks", "{\"held\":true,\"doubled\":true}");
            control("buy", "{\"product_id\":\"" + addProduct() + "\",\"identity_value\":\"5\"}");
            assertThat(raw.getAnonymously("/__sandbox/webhooks").json()).hasSize(6);

            control("webhooks", "{\"held\":false}");

            await().atMost(10, SECONDS).until(() -> mailbox.letters().size() == 6);
            await().atMost(10, SECONDS)
                    .until(() -> raw.getAnonymously("/__sandbox/webhooks")
                            .json()
                            .findValuesAsText("status")
                            .contains("delivered"));
        }
    }

    @Test
    void keys_are_told_and_revoked() {
        JsonNode keys = raw.getAnonymously("/__sandbox/keys").json();
        assertThat(keys.path("live").asText()).isEqualTo(raw.hilt.liveKey());

        control("keys/revoke", "{\"key\":\"" + keys.path("live").asText() + "\"}");

        assertThat(raw.get("/v1/products").status()).isEqualTo(401);
    }

    private String addProduct() {
        return control(
                        "products",
                        "{\"title\":\"Week\",\"identity_type\":\"TELEGRAM_USER_ID\",\"billing_interval_days\":7,"
                                + "\"grace_period_days\":0}")
                .json()
                .path("id")
                .asText();
    }

    private Reply control(String path, String json) {
        return raw.post("/__sandbox/" + path, json);
    }
}
