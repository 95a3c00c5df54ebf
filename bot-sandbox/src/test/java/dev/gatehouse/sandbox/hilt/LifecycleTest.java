package dev.gatehouse.sandbox.hilt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleTest {
    private static final Instant START = Instant.parse("2026-05-04T13:42:10Z");

    private final RawHilt raw = new RawHilt();
    private final String product = raw.hilt.addProduct(ProductDraft.membership("Circle", "DISCORD_USER_ID"));

    @BeforeEach
    void start_in_may() {
        raw.clock.moveTo(START);
    }

    @AfterEach
    void close() {
        raw.close();
    }

    @Test
    void a_payment_opens_a_membership_for_exactly_thirty_days() {
        String id = buy();

        JsonNode membership = read(id).path("membership");
        assertThat(membership.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(membership.path("platform_user_id").asText()).isEqualTo("42");
        assertThat(membership.path("platform").asText()).isEqualTo("DISCORD");
        assertThat(membership.path("current_period_end_at").asText()).startsWith("2026-06-03T13:42:1");
        assertThat(length(membership)).isEqualTo(Duration.ofDays(30));
        assertThat(membership.path("grace_ends_at").isNull()).isTrue();
        assertThat(read(id).path("periods")).hasSize(1);
        assertThat(types()).containsExactlyInAnyOrder("payment.confirmed", "receipt.created", "membership.activated");
    }

    @Test
    void an_early_payment_adds_to_the_time_left() {
        String id = buy();
        Instant oldEnd = raw.hilt.memberships().get(id).term().end();
        raw.clock.advance(Duration.ofDays(20));

        assertThat(buy()).isEqualTo(id);

        JsonNode membership = read(id).path("membership");
        assertThat(raw.hilt.memberships().get(id).term().end()).isEqualTo(oldEnd.plus(Duration.ofDays(30)));
        assertThat(membership.path("renewal_count").asInt()).isEqualTo(1);
        assertThat(read(id).path("periods")).hasSize(2);
        assertThat(types()).contains("membership.renewed");
    }

    @Test
    void an_unpaid_membership_passes_through_grace_and_ends() {
        String id = buy();

        raw.clock.advance(Duration.ofDays(30));
        JsonNode grace = read(id).path("membership");
        assertThat(grace.path("status").asText()).isEqualTo("GRACE_PERIOD");
        assertThat(Instant.parse(grace.path("grace_ends_at").asText()))
                .isEqualTo(Instant.parse(grace.path("current_period_end_at").asText())
                        .plus(3, ChronoUnit.DAYS));

        raw.clock.advance(Duration.ofDays(3));
        assertThat(read(id).path("membership").path("status").asText()).isEqualTo("EXPIRED");
        assertThat(types()).contains("membership.entered_grace", "membership.expired");
    }

    @Test
    void one_long_jump_plays_everything_in_its_own_order_and_time() {
        String first = buy();
        raw.clock.advance(Duration.ofDays(1));
        String second = raw.hilt.buy(product, "43", "@second").membershipId();

        raw.clock.advance(Duration.ofDays(60));

        List<JsonNode> turns = events().stream()
                .filter(each -> each.path("event_type").asText().matches("membership.(entered_grace|expired)"))
                .toList();
        assertThat(turns)
                .extracting(each -> each.path("membership_id").asText())
                .containsExactly(second, first, second, first);
        Instant end = raw.hilt.memberships().get(first).term().end().truncatedTo(ChronoUnit.SECONDS);
        assertThat(turns.get(3).path("created_at").asText()).isEqualTo(end.toString());
        assertThat(turns.get(1).path("created_at").asText())
                .isEqualTo(end.plus(3, ChronoUnit.DAYS).toString());
    }

    @Test
    void without_grace_the_end_is_the_end() {
        String strict = raw.hilt.addProduct(ProductDraft.membership("Strict", "DISCORD_USER_ID")
                .withGraceDays(0)
                .withIntervalDays(7));
        String id = raw.hilt.buy(strict, "42", "").membershipId();

        raw.clock.advance(Duration.ofDays(7));

        assertThat(read(id).path("membership").path("status").asText()).isEqualTo("EXPIRED");
        assertThat(types()).doesNotContain("membership.entered_grace");
    }

    @Test
    void paying_after_the_end_revives_the_same_membership_from_now() {
        String id = buy();
        raw.clock.advance(Duration.ofDays(50));
        assertThat(raw.hilt.memberships().status(id)).isEqualTo("EXPIRED");

        assertThat(buy()).isEqualTo(id);

        JsonNode membership = read(id).path("membership");
        assertThat(membership.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(length(membership)).isEqualTo(Duration.ofDays(30));
        assertThat(membership.path("current_period_end_at").asText()).startsWith("2026-07-23T13:42");
        assertThat(events().get(0).path("event_type").asText()).isEqualTo("membership.activated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRACE_PERIOD", "GRACE", "IN_GRACE"})
    void grace_is_spelled_as_wished(String spelling) {
        raw.hilt.switches().graceStatus(spelling);
        String id = buy();

        raw.clock.advance(Duration.ofDays(31));
        assertThat(read(id).path("membership").path("status").asText()).isEqualTo(spelling);

        raw.clock.advance(Duration.ofDays(3));
        assertThat(read(id).path("membership").path("status").asText()).isEqualTo("EXPIRED");
    }

    @Test
    void the_end_of_grace_can_be_known_from_the_first_day() {
        raw.hilt.switches().turnOn(Switch.GRACE_END_WHILE_ACTIVE);

        assertThat(read(buy()).path("membership").path("grace_ends_at").asText())
                .startsWith("2026-06-06T13:42");
    }

    @Test
    void status_can_lag_behind_the_dates() {
        String id = buy();
        raw.hilt.switches().turnOn(Switch.CALENDAR_STOPPED);

        raw.clock.advance(Duration.ofDays(40));
        assertThat(read(id).path("membership").path("status").asText()).isEqualTo("ACTIVE");

        raw.hilt.switches().turnOff(Switch.CALENDAR_STOPPED);
        raw.clock.advance(Duration.ofSeconds(1));
        assertThat(read(id).path("membership").path("status").asText()).isEqualTo("EXPIRED");
    }

    @Test
    void every_gift_adds_its_days_again_and_sends_nothing() {
        String id = buy();
        Instant end = raw.hilt.memberships().get(id).term().end();
        int before = types().size();

        raw.post("/v1/memberships/" + id + "/gift", "{\"days\":5}");
        raw.post("/v1/memberships/" + id + "/gift", "{\"days\":5,\"note\":\"again\"}");

        assertThat(raw.hilt.memberships().get(id).term().end()).isEqualTo(end.plus(Duration.ofDays(10)));
        assertThat(types()).hasSize(before);
        assertThat(raw.post("/v1/memberships/" + id + "/gift", "{}").status()).isEqualTo(422);
    }

    @Test
    void a_wallet_membership_is_known_by_its_wallet() {
        String wallets = raw.hilt.addProduct(ProductDraft.membership("Wallets", "WALLET"));
        raw.hilt.buy(wallets, "So1anaWallet", "");

        JsonNode found = raw.get("/v1/memberships/lookup?wallet=So1anaWallet").json();

        assertThat(found.path("items").path(0).path("platform").asText()).isEqualTo("CUSTOM");
        assertThat(found.path("items").path(0).path("customer_identity_type").asText())
                .isEqualTo("WALLET");
    }

    private String buy() {
        return raw.hilt.buy(product, "42", "@buyer").membershipId();
    }

    private JsonNode read(String id) {
        return raw.get("/v1/memberships/" + id).json();
    }

    private static Duration length(JsonNode membership) {
        return Duration.between(
                Instant.parse(membership.path("current_period_start_at").asText()),
                Instant.parse(membership.path("current_period_end_at").asText()));
    }

    private List<JsonNode> events() {
        JsonNode events = raw.get("/v1/integrations/events?per_page=100").json().path("events");
        return StreamSupport.stream(events.spliterator(), false).toList();
    }

    private List<String> types() {
        return events().stream().map(each -> each.path("event_type").asText()).toList();
    }
}
