package dev.gatehouse.sandbox.hilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeversTest {
    private final RawHilt raw = new RawHilt();
    private final String product = raw.hilt.addProduct(ProductDraft.membership("Circle", "DISCORD_USER_ID"));
    private final String id = raw.hilt.buy(product, "42", "@buyer").membershipId();
    private final Memberships levers = raw.hilt.memberships();

    @AfterEach
    void close() {
        raw.close();
    }

    @Test
    void a_lookup_matches_the_bare_id_exactly() {
        raw.hilt.buy(product, "421", "42");

        assertThat(lookup("identity=42").path("items")).hasSize(1);
        assertThat(lookup("identity=42").path("items").path(0).path("id").asText())
                .isEqualTo(id);
        assertThat(lookup("identity=42&product_id=" + product).path("count").asInt())
                .isEqualTo(1);
        assertThat(lookup("identity=4").path("items")).isEmpty();
        assertThat(lookup("identity=42&product_id=other").path("items")).isEmpty();
        assertThat(lookup("tx_signature=" + levers.get(id).paid().transaction()).path("items"))
                .hasSize(1);
        assertThat(lookup("product_id=" + product).path("items")).isEmpty();
    }

    @Test
    void the_list_is_paged_and_filtered() {
        for (int buyer = 100; buyer < 105; buyer++) {
            raw.hilt.buy(product, Integer.toString(buyer), "");
        }
        levers.setStatus(id, "PENDING");

        assertThat(list("limit=4").path("items")).hasSize(4);
        assertThat(list("limit=4&offset=4").path("items")).hasSize(2);
        assertThat(list("limit=4&offset=4").path("count").asInt()).isEqualTo(6);
        assertThat(list("status=ACTIVE").path("count").asInt()).isEqualTo(5);
        assertThat(list("platform=TELEGRAM").path("items")).isEmpty();
        assertThat(list("q=@BUYER").path("items")).hasSize(1);

        raw.hilt.switches().turnOn(Switch.COUNT_IS_PAGE_SIZE);
        assertThat(list("limit=4&offset=4").path("count").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELIVERY_FAILED", "REVOKED", "active", "", "?"})
    void any_status_can_be_set_and_stays(String status) {
        levers.setStatus(id, status);
        raw.clock.advance(Duration.ofDays(90));

        assertThat(read().path("membership").path("status").asText()).isEqualTo(status);
    }

    @Test
    void dates_can_be_moved_and_the_calendar_follows() {
        String end = raw.clock.instant().plus(Duration.ofHours(1)).toString();
        String grace = raw.clock.instant().plus(Duration.ofHours(2)).toString();
        levers.setDates(id, end, grace);

        raw.clock.advance(Duration.ofMinutes(61));
        assertThat(levers.status(id)).isEqualTo("GRACE_PERIOD");
        raw.clock.advance(Duration.ofMinutes(60));
        assertThat(levers.status(id)).isEqualTo("EXPIRED");
    }

    @Test
    void dates_can_be_nonsense() {
        levers.setDates(id, "next Tuesday", "");
        levers.show(id, "renewal_count", IntNode.valueOf(-3));

        JsonNode membership = read().path("membership");
        assertThat(membership.path("current_period_end_at").asText()).isEqualTo("next Tuesday");
        assertThat(membership.path("grace_ends_at").asText()).isEmpty();
        assertThat(membership.path("renewal_count").asInt()).isEqualTo(-3);

        raw.hilt.buy(product, "42", "@buyer");
        assertThat(read().path("membership").path("renewal_count").asInt()).isEqualTo(1);
    }

    @Test
    void a_forgotten_membership_is_in_no_list_but_still_readable() {
        levers.forget(id);

        assertThat(lookup("identity=42").path("items")).isEmpty();
        assertThat(list("limit=200").path("count").asInt()).isZero();
        assertThat(read().path("membership").path("status").asText()).isEqualTo("ACTIVE");

        levers.restore(id);
        assertThat(lookup("identity=42").path("items")).hasSize(1);
    }

    @Test
    void a_lost_membership_is_not_found_by_its_id() {
        levers.lose(id);

        assertThat(raw.get("/v1/memberships/" + id).status()).isEqualTo(404);
        assertThat(lookup("identity=42").path("items")).hasSize(1);
    }

    @Test
    void levers_refuse_what_does_not_exist() {
        assertThatThrownBy(() -> levers.setStatus("nobody", "ACTIVE")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lookups_by_identity_can_be_blind() {
        raw.hilt.switches().turnOn(Switch.LOOKUP_BY_IDENTITY_BLIND);

        assertThat(lookup("identity=42").path("items")).isEmpty();
        assertThat(list("product_id=" + product).path("items")).hasSize(1);
    }

    @Test
    void lookups_can_bring_strangers_along() {
        raw.hilt.switches().turnOn(Switch.NOISE_IN_LOOKUPS);

        JsonNode items = lookup("identity=42&product_id=" + product).path("items");

        assertThat(items).hasSize(3);
        assertThat(items.path(0).path("customer_identity_value").asText()).isNotEqualTo("42");
        assertThat(items.path(1).path("id").asText()).isEqualTo(id);
        assertThat(items.path(2).path("product_id").asText()).isNotEqualTo(product);
    }

    @Test
    void reads_can_lag_behind_writes() {
        raw.hilt.switches().readLag(Duration.ofMinutes(5));
        assertThat(raw.get("/v1/memberships/" + id).status()).isEqualTo(404);
        assertThat(lookup("identity=42").path("items")).isEmpty();

        raw.clock.advance(Duration.ofMinutes(6));
        levers.setStatus(id, "EXPIRED");
        assertThat(read().path("membership").path("status").asText()).isEqualTo("ACTIVE");

        raw.clock.advance(Duration.ofMinutes(6));
        assertThat(read().path("membership").path("status").asText()).isEqualTo("EXPIRED");
    }

    @Test
    void a_detail_can_come_bare() {
        raw.hilt.switches().turnOn(Switch.BARE_MEMBERSHIP_DETAIL);

        assertThat(read().path("id").asText()).isEqualTo(id);
    }

    @Test
    void times_can_be_written_as_python_does() {
        raw.hilt.switches().turnOn(Switch.FRACTIONAL_TIMES);

        assertThat(read().path("membership").path("current_period_end_at").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}\\+00:00");
    }

    private JsonNode read() {
        return raw.get("/v1/memberships/" + id).json();
    }

    private JsonNode lookup(String query) {
        return raw.get("/v1/memberships/lookup?" + query).json();
    }

    private JsonNode list(String query) {
        return raw.get("/v1/memberships?" + query).json();
    }
}
