package dev.gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An event whose answer Hilt does not have yet is looked into again, ever later. */
class EventLadderTest extends EventStory {
    /** DESIGN, section 8: 2, 5, 10, 30, 60 seconds and 5 minutes, in calendar time. */
    @Test
    void while_hilt_is_silent_the_event_waits_ever_longer_and_is_never_given_up() {
        arrive("membership.expired", NAMES_M1);

        for (int wait : new int[] {2, 5, 10, 30, 60, 300, 300, 300}) {
            assertThat(rows.next("e-1")).contains(now.plusSeconds(wait));
            passes(Duration.ofSeconds(wait - 1));
            passes(Duration.ofSeconds(1));
        }
        hilt.says("m-1", "EXPIRED", NOON);
        passes(Duration.ofMinutes(5));

        assertThat(hilt.rings()).hasSize(1);
        assertThat(hilt.asked()).hasSize(10);
        assertThat(rows.next("e-1")).isEmpty();
        assertThat(trail).hasSize(1);
    }

    /** FAULTS 28. */
    @Test
    void a_wait_that_hilt_names_is_waited() {
        hilt.isSilentFor(Duration.ofMinutes(7));

        arrive("membership.expired", NAMES_M1);

        assertThat(rows.next("e-1")).contains(NOON.plus(Duration.ofMinutes(7)));
    }

    /** FAULTS 38: a reader behind the writer; the event says paid, the answer does not yet. */
    @Test
    void an_answer_that_lags_behind_a_purchase_is_asked_again() {
        hilt.says("m-1", "EXPIRED", NOON);
        arrive("payment.confirmed", NAMES_M1);
        assertThat(hilt.rings()).isEmpty();

        hilt.says("m-1", "ACTIVE", NOON.plusSeconds(3600));
        passes(Duration.ofSeconds(2));

        assertThat(hilt.rings()).hasSize(1);
        assertThat(rows.next("e-1")).isEmpty();
    }

    @Test
    void a_purchase_hilt_never_confirms_is_settled_by_its_last_answer() {
        hilt.says("m-1", "EXPIRED", NOON);
        arrive("membership.renewed", NAMES_M1);

        for (int wait : new int[] {2, 5, 10, 30, 60, 300}) {
            passes(Duration.ofSeconds(wait));
        }

        assertThat(rows.next("e-1")).isEmpty();
        assertThat(hilt.asked()).hasSize(7);
        assertThat(hilt.rings()).hasSize(1);
    }

    /** FAULTS 38: a lagging replica does not have it yet, so a paid one is no test event at first sight. */
    @Test
    void a_purchase_nobody_ever_saw_is_asked_for_until_the_ladder_ends() {
        hilt.lacks("m-1", false);
        arrive("payment.confirmed", NAMES_M1);
        assertThat(rows.next("e-1")).contains(NOON.plus(Duration.ofSeconds(2)));

        for (int wait : new int[] {2, 5, 10, 30, 60, 300}) {
            passes(Duration.ofSeconds(wait));
        }

        assertThat(rows.next("e-1")).isEmpty();
        assertThat(hilt.rings()).isEmpty();
        assertThat(rows.outcome("e-1")).contains("test event received");
    }
}
