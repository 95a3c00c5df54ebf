package dev.gatehouse.sandbox.hilt;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookLeversTest {
    private final RawHilt raw = new RawHilt();
    private final Mailbox mailbox = new Mailbox();
    private final String product = raw.hilt.addProduct(ProductDraft.membership("Circle", "DISCORD_USER_ID"));

    @BeforeEach
    void subscribe() {
        raw.hilt.sendWebhooksTo(mailbox.url(), "a secret known to both");
    }

    @AfterEach
    void close() {
        raw.close();
        mailbox.close();
    }

    @Test
    void lost_webhooks_are_in_the_feed_only() {
        raw.hilt.webhooks().off(true);
        raw.hilt.buy(product, "1", "");
        raw.hilt.webhooks().off(false);
        settle();

        assertThat(mailbox.letters()).isEmpty();
        assertThat(raw.get("/v1/integrations/events").json().path("total").asInt())
                .isEqualTo(3);
    }

    @Test
    void doubled_events_share_their_id() {
        raw.hilt.webhooks().doubled(true);

        raw.hilt.fail(raw.hilt.handoff(product, "1", ""));
        settle();

        assertThat(mailbox.letters()).hasSize(2);
        assertThat(mailbox.letters().get(0).eventId())
                .isEqualTo(mailbox.letters().get(1).eventId());
    }

    @Test
    void held_events_wait_for_their_release() {
        raw.hilt.webhooks().hold();
        raw.hilt.buy(product, "1", "");
        settle();
        assertThat(mailbox.letters()).isEmpty();

        raw.hilt.webhooks().release();
        settle();

        assertThat(mailbox.letters()).hasSize(3);
    }

    @Test
    void delayed_events_leave_later() {
        raw.hilt.webhooks().delay(Duration.ofMinutes(5));
        raw.hilt.buy(product, "1", "");
        settle();
        assertThat(mailbox.letters()).isEmpty();

        raw.clock.advance(Duration.ofMinutes(5));
        settle();

        assertThat(mailbox.letters()).hasSize(3);
    }

    @Test
    void shuffled_events_all_arrive() {
        raw.hilt.webhooks().shuffled(true);
        for (int buyer = 1; buyer <= 10; buyer++) {
            raw.hilt.buy(product, Integer.toString(buyer), "");
        }
        settle();

        List<String> happened = raw.hilt.webhooks().deliveries().stream()
                .map(each -> each.event().id())
                .toList();
        List<String> arrived =
                mailbox.letters().stream().map(Mailbox.Letter::eventId).toList();
        assertThat(arrived).containsExactlyInAnyOrderElementsOf(happened).isNotEqualTo(happened);
    }

    @Test
    void every_endpoint_gets_its_own_copy_and_none_after_the_end() {
        try (Mailbox second = new Mailbox()) {
            raw.hilt.sendWebhooksTo(second.url(), "another secret");
            raw.hilt.fail(raw.hilt.handoff(product, "1", ""));
            settle();
            assertThat(second.letters()).hasSize(1);
            assertThat(second.letters().get(0).header("x-hilt-signature"))
                    .isNotEqualTo(mailbox.letters().get(0).header("x-hilt-signature"));

            raw.hilt.stopWebhooks();
            raw.hilt.fail(raw.hilt.handoff(product, "1", ""));
            settle();
            assertThat(second.letters()).hasSize(1);
        }
    }

    private void settle() {
        await().atMost(15, SECONDS)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> raw.hilt.webhooks().idle());
    }
}
