package dev.gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inbox.HiltFeed.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookSilenceTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final RememberedAlarms alarms = new RememberedAlarms();
    private Instant now = NOON;
    private boolean expected = true;
    private final WebhookSilence silence = new WebhookSilence(() -> expected, alarms, () -> now);

    private void logTellsOf(int events, Instant at) {
        Event event = new Event("membership.renewed", Optional.empty(), Optional.empty(), Optional.of(at), true);
        silence.missed(Collections.nCopies(events, event));
    }

    @Test
    void three_that_should_have_come_call_a_human_and_one_delivery_ends_it() {
        now = NOON.plus(Duration.ofMinutes(5));
        logTellsOf(2, NOON.plusSeconds(30));
        assertThat(alarms.up()).isEmpty();

        logTellsOf(1, NOON.plusSeconds(60));

        assertThat(alarms.up()).containsKey("webhook");
        silence.heard();
        assertThat(alarms.up()).isEmpty();
        assertThat(silence.lastHeard()).contains(now);
        logTellsOf(2, NOON.plusSeconds(90));
        assertThat(alarms.up()).isEmpty();
    }

    @Test
    void what_happened_a_moment_ago_or_while_the_node_was_down_is_no_sign() {
        logTellsOf(9, NOON.minusSeconds(600));
        now = NOON.plus(Duration.ofMinutes(5));
        logTellsOf(9, now.minusSeconds(5));

        assertThat(alarms.up()).isEmpty();
    }

    @Test
    void who_has_no_secret_expects_no_delivery() {
        expected = false;
        now = NOON.plus(Duration.ofMinutes(5));

        logTellsOf(9, NOON.plusSeconds(30));

        assertThat(alarms.up()).isEmpty();
    }
}
