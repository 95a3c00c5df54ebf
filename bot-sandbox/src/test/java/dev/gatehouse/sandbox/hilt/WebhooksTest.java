package dev.gatehouse.sandbox.hilt;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.sandbox.hilt.Delivery.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {
    private static final String SECRET = "a secret known to both";

    private final RawHilt raw = new RawHilt();
    private final Mailbox mailbox = new Mailbox();
    private final String product = raw.hilt.addProduct(ProductDraft.membership("Circle", "DISCORD_USER_ID"));

    @BeforeEach
    void subscribe() {
        raw.hilt.sendWebhooksTo(mailbox.url(), SECRET);
    }

    @AfterEach
    void close() {
        raw.close();
        mailbox.close();
    }

    @Test
    void a_purchase_sends_three_signed_events() throws Exception {
        raw.hilt.buy(product, "42", "@buyer");
        settle();

        assertThat(mailbox.letters())
                .extracting(Mailbox.Letter::type)
                .containsExactlyInAnyOrder("payment.confirmed", "receipt.created", "membership.activated");
        for (Mailbox.Letter letter : mailbox.letters()) {
            assertThat(letter.header("x-hilt-signature")).isEqualTo(signature(letter));
            assertThat(letter.header("x-hilt-event-id")).isEqualTo(letter.eventId());
            assertThat(letter.json().path("livemode").asBoolean()).isTrue();
            assertThat(letter.json().path("api_version").asText()).isEqualTo("2026-05-04");
        }
    }

    @Test
    void no_event_says_who_the_buyer_is() {
        raw.hilt.buy(product, "424242424242", "@the-buyer");
        raw.clock.advance(Duration.ofDays(34));
        settle();

        assertThat(mailbox.letters())
                .hasSize(5)
                .allSatisfy(letter ->
                        assertThat(letter.body()).doesNotContain("424242424242", "the-buyer", "wallet", "identity"));
    }

    @Test
    void signatures_carry_calendar_time() {
        raw.clock.advance(Duration.ofDays(400));

        raw.hilt.fail(raw.hilt.handoff(product, "1", ""));
        settle();

        long signed = Long.parseLong(mailbox.letters().get(0).header("x-hilt-timestamp"));
        assertThat(signed).isCloseTo(raw.clock.instant().getEpochSecond(), within(60L));
        assertThat(mailbox.letters().get(0).type()).isEqualTo("payment.failed");
    }

    @Test
    void a_refused_event_is_tried_six_times_and_then_given_up() throws Exception {
        mailbox.answer(503);
        raw.hilt.fail(raw.hilt.handoff(product, "1", ""));
        settle();

        for (String wait : List.of("PT30S", "PT2M", "PT10M", "PT30M", "PT2H")) {
            int before = mailbox.letters().size();
            raw.clock.advance(Duration.parse(wait).minusSeconds(10));
            settle();
            assertThat(mailbox.letters()).as("before %s", wait).hasSize(before);
            raw.clock.advance(Duration.ofSeconds(10));
            settle();
            assertThat(mailbox.letters()).as("after %s", wait).hasSize(before + 1);
        }

        assertThat(only().status()).isEqualTo(Status.DEAD_LETTER);
        raw.clock.advance(Duration.ofDays(2));
        settle();
        assertThat(mailbox.letters()).hasSize(6);
        assertThat(mailbox.letters()).extracting(Mailbox.Letter::body).containsOnly(only().body());
        assertThat(mailbox.letters())
                .extracting(Mailbox.Letter::eventId)
                .containsOnly(only().event().id());
        assertThat(mailbox.letters())
                .extracting(each -> each.header("x-hilt-timestamp"))
                .doesNotHaveDuplicates();
        for (Mailbox.Letter letter : mailbox.letters()) {
            assertThat(letter.header("x-hilt-signature")).isEqualTo(signature(letter));
        }
    }

    @Test
    void the_retries_stop_with_the_first_success() {
        mailbox.answer(500);
        raw.hilt.fail(raw.hilt.handoff(product, "1", ""));
        settle();
        mailbox.answer(204);

        raw.clock.advance(Duration.ofSeconds(31));
        settle();
        raw.clock.advance(Duration.ofHours(5));
        settle();

        assertThat(only().status()).isEqualTo(Status.DELIVERED);
        assertThat(only().attempts()).extracting(Delivery.Attempt::status).containsExactly(500, 204);
        assertThat(only().attempts())
                .allSatisfy(each -> assertThat(each.answeredNanos()).isGreaterThan(each.sentNanos()));
    }

    @Test
    void a_redirect_is_no_success() {
        mailbox.answer(302);

        raw.hilt.fail(raw.hilt.handoff(product, "1", ""));
        settle();

        assertThat(only().status()).isEqualTo(Status.RETRYING);
    }

    @Test
    void a_dead_letter_can_be_replayed_under_its_old_id() {
        mailbox.answer(400);
        raw.hilt.fail(raw.hilt.handoff(product, "1", ""));
        settle();
        for (int retry = 0; retry < 5; retry++) {
            raw.clock.advance(Duration.ofHours(3));
            settle();
        }
        mailbox.answer(200);

        raw.hilt.webhooks().replay(only().id());
        settle();

        assertThat(only().status()).isEqualTo(Status.DELIVERED);
        assertThat(mailbox.letters())
                .extracting(Mailbox.Letter::eventId)
                .containsOnly(only().event().id());
    }

    @Test
    void an_endpoint_that_is_away_is_tried_again() {
        mailbox.close();

        raw.hilt.fail(raw.hilt.handoff(product, "1", ""));
        settle();

        assertThat(only().status()).isEqualTo(Status.RETRYING);
        assertThat(only().attempts().get(0).status()).isZero();
    }

    private Delivery only() {
        assertThat(raw.hilt.webhooks().deliveries()).hasSize(1);
        return raw.hilt.webhooks().deliveries().get(0);
    }

    private void settle() {
        await().atMost(15, SECONDS)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> raw.hilt.webhooks().idle());
    }

    /** Computed here anew: the stand-in's own signer cannot vouch for itself. */
    private static String signature(Mailbox.Letter letter) throws Exception {
        String t = letter.header("x-hilt-timestamp");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((t + ".").getBytes(StandardCharsets.US_ASCII));
        return "t=" + t + ",v1="
                + HexFormat.of().formatHex(mac.doFinal(letter.body().getBytes(StandardCharsets.UTF_8)));
    }
}
