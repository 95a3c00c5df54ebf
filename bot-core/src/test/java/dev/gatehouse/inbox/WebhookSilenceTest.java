package dev.gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.audit.HeardAlarms;
import dev.gatehouse.inbox.HiltFeed.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WebhookSilenceTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final HeardAlarms alarms = new HeardAlarms();
    private final Set<String> brought = new HashSet<>();
    private Instant now = NOON;
    private Duration machine = Duration.ZERO;
    private boolean expected = true;
    private int members;
    private final WebhookSilence silence =
            new WebhookSilence(() -> expected, rows(), alarms, () -> now, () -> machine.toNanos());

    @Test
    void three_that_had_their_time_to_come_call_a_human_and_one_delivery_ends_it() {
        logTellsOf(2, NOON.plusSeconds(30));
        pass(Duration.ofMinutes(6));
        assertThat(alarms.up()).isEmpty();

        logTellsOf(1, NOON.plusSeconds(60));
        pass(Duration.ofMinutes(4));
        assertThat(alarms.up()).isEmpty();
        pass(Duration.ofMinutes(1));

        assertThat(alarms.byCause()).containsKey("webhook");
        silence.heard();
        assertThat(alarms.up()).isEmpty();
        assertThat(silence.lastHeard()).contains(now);
    }

    @Test
    void a_burst_whose_deliveries_are_on_their_way_is_no_sign() {
        for (int wave = 0; wave < 20; wave++) {
            logTellsOf(150, now.plusSeconds(1));
            pass(Duration.ofMinutes(4));
            assertThat(alarms.up()).isEmpty();
            silence.heard();
        }
    }

    @Test
    void a_calendar_that_leaps_over_months_makes_no_delivery_late() {
        logTellsOf(150, NOON.plusSeconds(30));
        now = NOON.plus(Duration.ofDays(90));
        silence.run();
        logTellsOf(150, NOON.plus(Duration.ofDays(30)));
        silence.run();

        assertThat(alarms.up()).isEmpty();
    }

    @Test
    void what_another_node_took_has_come() {
        logTellsOf(3, NOON.plusSeconds(30)).stream()
                .limit(1)
                .flatMap(event -> event.occurrence().stream())
                .forEach(brought::add);

        pass(Duration.ofMinutes(6));

        assertThat(alarms.up()).isEmpty();
    }

    @Test
    void what_happened_while_the_node_was_down_is_no_sign() {
        logTellsOf(9, NOON.minusSeconds(600));
        pass(Duration.ofMinutes(6));

        assertThat(alarms.up()).isEmpty();
    }

    @Test
    void who_has_no_secret_expects_no_delivery() {
        expected = false;
        logTellsOf(9, NOON.plusSeconds(30));
        pass(Duration.ofMinutes(6));

        assertThat(alarms.up()).isEmpty();
    }

    private List<Event> logTellsOf(int events, Instant at) {
        List<Event> told = IntStream.range(0, events)
                .mapToObj(each -> new Event(
                        "membership.renewed",
                        Optional.of(new MembershipId("m-" + members++)),
                        Optional.empty(),
                        Optional.of(at),
                        true))
                .toList();
        silence.missed(told);
        return told;
    }

    private void pass(Duration time) {
        now = now.plus(time);
        machine = machine.plus(time);
        silence.run();
    }

    private FeedRows rows() {
        return new FeedRows() {
            @Override
            public Instant followedSince(Instant first) {
                return NOON;
            }

            @Override
            public Set<String> stored(Collection<String> occurrences) {
                return Set.of();
            }

            @Override
            public boolean hasOthers(Collection<String> occurrences, Collection<String> told) {
                return occurrences.stream().anyMatch(brought::contains);
            }
        };
    }
}
