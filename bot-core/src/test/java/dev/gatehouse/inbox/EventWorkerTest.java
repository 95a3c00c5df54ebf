package dev.gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.door.Ring;
import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.inbox.EventRows.Stored;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventWorkerTest extends EventStory {
    @Test
    void an_event_rings_for_whoever_hilt_says_the_membership_belongs_to() {
        hilt.says("m-1", "ACTIVE", NOON.plusSeconds(3600));

        arrive("membership.renewed", NAMES_M1);

        assertThat(hilt.rings())
                .containsExactly(
                        new Ring(HiltInWords.ALICE, Urgency.EVENT, NOON, false, "event membership.renewed e-1"));
        assertThat(rows.next("e-1")).isEmpty();
        assertThat(trail).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(Entry.Kind.EVENT);
            assertThat(entry.membership()).contains(new MembershipId("m-1"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment.confirmed", "membership.activated"})
    void a_buyer_never_seen_is_served_first_and_one_seen_is_not(String type) {
        hilt.says("m-1", "ACTIVE", NOON.plusSeconds(3600));
        arrive(type, NAMES_M1);
        hilt.knows("m-1", "ACTIVE", NOON.plusSeconds(3600));
        arrive(type, NAMES_M1.replace("e-1", "e-2"));

        assertThat(hilt.rings()).extracting(Ring::urgency).containsExactly(Urgency.BUYER, Urgency.EVENT);
        assertThat(hilt.asked()).containsExactly("m-1 BUYER", "m-1 EVENT");
    }

    @Test
    void a_payment_leads_to_its_membership() {
        hilt.says("m-1", "ACTIVE", NOON.plusSeconds(3600));
        hilt.paid("p-1", new Reply.Said<>(new MembershipId("m-1"), NOON));

        arrive("payment.confirmed", "{\"id\":\"e-1\",\"data\":{\"payment\":{\"id\":\"p-1\"}}}");

        assertThat(hilt.rings()).hasSize(1);
    }

    @Test
    void a_payment_for_no_membership_is_settled() {
        hilt.paid("p-1", new Reply.Absent<>("no membership", NOON));

        arrive("payment.confirmed", "{\"id\":\"e-1\",\"data\":{\"payment\":{\"id\":\"p-1\"}}}");

        assertThat(hilt.rings()).isEmpty();
        assertThat(rows.next("e-1")).isEmpty();
    }

    @Test
    void a_membership_nobody_ever_saw_is_a_test_event() {
        hilt.lacks("m-1", false);

        arrive("membership.expired", NAMES_M1);

        assertThat(hilt.rings()).isEmpty();
        assertThat(rows.outcome("e-1")).contains("test event received");
    }

    /** FAULTS 100: its absence proves nothing, but whoever looks next must know of it. */
    @Test
    void a_known_membership_that_hilt_lost_rings_for_its_account() {
        hilt.knows("m-1", "ACTIVE", NOON.plusSeconds(3600));
        hilt.lacks("m-1", true);

        arrive("membership.expired", NAMES_M1);

        assertThat(hilt.rings()).extracting(Ring::account).containsExactly(HiltInWords.ALICE);
    }

    /** FAULTS 14. */
    @Test
    void a_test_event_under_a_live_workspace_asks_nothing_and_grants_nothing() {
        hilt.workspace(new Workspace("u", false, 120));
        hilt.says("m-1", "ACTIVE", NOON.plusSeconds(3600));
        RawEvent test = raw("payment.confirmed", NAMES_M1, false);
        rows.storeAll(List.of(test));

        worker.arrived(test, Stored.NEW);

        assertThat(hilt.asked()).isEmpty();
        assertThat(hilt.rings()).isEmpty();
        assertThat(rows.outcome("e-1")).isEqualTo("test event received");
    }

    /** FAULTS 13. */
    @ParameterizedTest
    @ValueSource(strings = {"", "membership.teleported", "support.ticket.created", "MEMBERSHIP.RENEWED"})
    void types_that_mean_nothing_to_us_are_settled(String type) {
        arrive(type, NAMES_M1);

        assertThat(hilt.asked()).isEmpty();
        assertThat(rows.next("e-1")).isEmpty();
    }

    /** FAULTS 11 and 15. */
    @Test
    void conflicts_and_quarantine_are_told_and_duplicates_are_not() {
        worker.arrived(raw("t", NAMES_M1, true), Stored.CONFLICT);
        worker.arrived(raw("t", NAMES_M1, true), Stored.DUPLICATE);
        worker.arrived(
                new RawEvent("abc", "", new byte[0], NOON, Optional.of("not JSON"), true, Optional.empty()),
                Stored.NEW);

        assertThat(trail)
                .extracting(Entry::words)
                .hasSize(2)
                .anyMatch(words -> words.contains("other bytes"))
                .anyMatch(words -> words.contains("quarantine as abc"));
    }

    @Test
    void what_a_full_lane_or_a_crash_left_behind_is_found_in_the_rows() {
        hilt.says("m-1", "ACTIVE", NOON.plusSeconds(3600));
        full = true;
        arrive("membership.renewed", NAMES_M1);
        assertThat(hilt.rings()).isEmpty();

        full = false;
        worker.tick();

        assertThat(hilt.rings()).hasSize(1);
    }

    @Test
    void a_database_that_is_away_stops_neither_the_timer_nor_the_event() {
        hilt.says("m-1", "ACTIVE", NOON.plusSeconds(3600));
        arriveWhileRowsFail();
        assertThat(log.lines()).hasSize(2);

        rows.goAway(false);
        worker.tick();

        assertThat(rows.next("e-1")).isEmpty();
    }

    /** Poison: it breaks whoever looks into it. */
    @Test
    void an_event_that_breaks_every_look_ends_in_quarantine_and_the_others_go_on() {
        hilt.breaksOn("m-1");
        hilt.says("m-2", "ACTIVE", NOON.plusSeconds(3600));
        arrive("membership.renewed", NAMES_M1);

        for (int look = 0; look < 12; look++) {
            passes(Duration.ofMinutes(5));
        }
        arrive("membership.renewed", NAMES_M1.replace("e-1", "e-2").replace("m-1", "m-2"));

        assertThat(rows.next("e-1")).isEmpty();
        assertThat(rows.outcome("e-1")).isEqualTo("the look broke off: IllegalStateException");
        assertThat(hilt.asked()).filteredOn("m-1 EVENT"::equals).hasSize(11);
        assertThat(hilt.rings()).hasSize(1);
        assertThat(log.lines()).hasSize(11);
    }

    private void arriveWhileRowsFail() {
        RawEvent event = raw("membership.renewed", NAMES_M1, true);
        rows.storeAll(List.of(event));
        rows.goAway(true);
        worker.arrived(event, Stored.NEW);
        worker.tick();
    }
}
