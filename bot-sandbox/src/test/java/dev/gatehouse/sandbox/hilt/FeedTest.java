package dev.gatehouse.sandbox.hilt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedTest {
    private final RawHilt raw = new RawHilt();
    private final String product = raw.hilt.addProduct(ProductDraft.membership("Circle", "DISCORD_USER_ID"));

    @AfterEach
    void close() {
        raw.close();
    }

    @Test
    void the_feed_runs_from_new_to_old_or_the_other_way() {
        raw.hilt.buy(product, "1", "");
        raw.clock.advance(Duration.ofDays(31));

        assertThat(field(events(""), "event_type")).startsWith("membership.entered_grace");

        raw.hilt.switches().turnOn(Switch.FEED_OLDEST_FIRST);
        assertThat(field(events(""), "event_type"))
                .startsWith("payment.confirmed")
                .endsWith("membership.entered_grace");
    }

    @Test
    void the_feed_is_paged_and_filtered() {
        for (int buyer = 0; buyer < 4; buyer++) {
            raw.hilt.buy(product, Integer.toString(buyer), "");
        }

        assertThat(events("?per_page=5").path("events")).hasSize(5);
        assertThat(events("?per_page=5&page=3").path("events")).hasSize(2);
        assertThat(events("?per_page=5&page=4").path("events")).isEmpty();
        assertThat(events("?per_page=5&limit=3").path("events")).hasSize(3);
        assertThat(events("?event_type=receipt.created").path("total").asInt()).isEqualTo(4);
    }

    @Test
    void a_record_names_its_membership_and_carries_the_envelope() {
        String membership = raw.hilt.buy(product, "1", "").membershipId();

        JsonNode row = events("?event_type=membership.activated").path("events").path(0);

        assertThat(row.path("membership_id").asText()).isEqualTo(membership);
        assertThat(row.path("product_id").asText()).isEqualTo(product);
        assertThat(row.path("payload").path("id")).isEqualTo(row.path("id"));
        assertThat(row.path("payload")
                        .path("data")
                        .path("membership")
                        .path("id")
                        .asText())
                .isEqualTo(membership);
    }

    @Test
    void records_may_have_ids_of_their_own_and_bare_payloads() {
        raw.hilt.buy(product, "1", "");
        List<String> envelopeIds = field(events(""), "id");

        raw.hilt.switches().turnOn(Switch.FEED_IDS_OF_ITS_OWN);
        raw.hilt.switches().turnOn(Switch.FEED_PAYLOAD_IS_DATA);

        assertThat(field(events(""), "id"))
                .doesNotContainAnyElementsOf(envelopeIds)
                .isEqualTo(field(events(""), "id"));
        assertThat(events("").path("events").path(0).path("payload").has("payment"))
                .isTrue();
    }

    @Test
    void receipts_are_listed_and_can_be_verified_by_anybody() {
        Purchase purchase = raw.hilt.buy(product, "1", "");

        JsonNode receipts = raw.get("/v1/receipts?product_id=" + product).json();
        JsonNode verified = raw.getAnonymously("/v1/receipt/" + purchase.receiptId() + "/verify")
                .json();

        assertThat(receipts.path("receipts").path(0).path("receipt_id").asText())
                .isEqualTo(purchase.receiptId());
        assertThat(receipts.path("receipts").path(0).path("amount_display").asText())
                .isEqualTo("29 USDC");
        assertThat(verified.path("valid").asBoolean()).isTrue();
        assertThat(raw.get("/v1/receipts?product_id=other").json().path("total").asInt())
                .isZero();
    }

    @Test
    void the_self_check_tells_the_allowance_of_the_account() {
        raw.hilt.switches().requestsPerMinute(77);

        JsonNode health = raw.get("/v1/integrations/health").json();

        assertThat(health.path("rate_limit").path("requests_per_minute").asInt())
                .isEqualTo(77);
        assertThat(health.path("webhooks").path("signature_header").asText()).isEqualTo("X-Hilt-Signature");
        assertThat(health.path("workspace").path("sandbox").asBoolean()).isFalse();
    }

    private JsonNode events(String query) {
        return raw.get("/v1/integrations/events" + query).json();
    }

    private static List<String> field(JsonNode feed, String name) {
        return StreamSupport.stream(feed.path("events").spliterator(), false)
                .map(each -> each.path(name).asText())
                .toList();
    }
}
