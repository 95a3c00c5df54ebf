package dev.gatehouse.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MembershipsTest extends MembershipsStage {
    @Test
    void what_hilt_answers_is_kept_and_recalled() {
        bobIsKnown();
        Instant asked = now;
        ask(BOB);
        pass(Duration.ofHours(1));

        Evidence recalled = memberships.recall(Set.of(BOB));

        assertThat(recalled).isEqualTo(new Evidence.Answered(memberships.known(BOB), asked));
        assertThat(inWords(memberships.known(BOB))).containsExactly("m-1 ACTIVE");
    }

    @Test
    void somebody_partly_never_asked_about_was_never_asked_about() {
        bobIsKnown();

        Evidence.Answered recalled = (Evidence.Answered) memberships.recall(Set.of(BOB, BOB_ON_TELEGRAM));

        assertThat(recalled.askedAt()).isEqualTo(Instant.MIN);
        assertThat(recalled.all()).hasSize(1);
    }

    @Test
    void a_person_has_what_any_account_has() {
        hilt.has(membership("m-1", BOB, "EXPIRED"));
        hilt.has(membership("m-2", BOB_ON_TELEGRAM, "ACTIVE"));
        hilt.has(membership("m-3", EVE, "ACTIVE"));

        assertThat(answered(BOB, BOB_ON_TELEGRAM)).containsExactly("m-1 EXPIRED", "m-2 ACTIVE");
    }

    @Test
    void the_oldest_question_dates_the_evidence() {
        bobIsKnown();
        hilt.hidden.add(new MembershipId("m-1"));
        hilt.memberships.replaceAll((id, each) -> membership("m-1", BOB, "EXPIRED"));
        Instant asked = now;

        assertThat(ask(BOB))
                .isInstanceOfSatisfying(
                        Evidence.Answered.class,
                        answered -> assertThat(answered.askedAt()).isEqualTo(asked));
    }

    @Test
    void a_membership_that_a_lookup_leaves_out_is_read_by_its_id_and_its_product_is_walked() {
        bobIsKnown();
        hilt.hidden.add(new MembershipId("m-1"));
        hilt.memberships.replaceAll((id, each) -> membership("m-1", BOB, "EXPIRED"));

        assertThat(answered(BOB)).containsExactly("m-1 EXPIRED");
        assertThat(hilt.calls).containsExactly("lookup discord:42", "read m-1", "page 0");
        assertThat(alarms.heard()).isEmpty();
    }

    @Test
    void a_purchase_that_a_lookup_leaves_out_with_what_we_know_is_found_by_the_walk() {
        bobIsKnown();
        hilt.hidden.add(new MembershipId("m-1"));
        hilt.hidden.add(new MembershipId("m-2"));
        hilt.memberships.replaceAll((id, each) -> membership("m-1", BOB, "EXPIRED"));
        hilt.has(membership("m-2", BOB, "ACTIVE"));

        assertThat(answered(BOB)).containsExactly("m-1 EXPIRED", "m-2 ACTIVE");
    }

    @Test
    void an_empty_lookup_of_a_stranger_is_an_answer() {
        assertThat(answered(EVE)).isEmpty();
    }

    @Test
    void an_event_and_a_person_leave_a_trace_and_a_sweep_leaves_none() {
        hilt.has(membership("m-1", BOB, "ACTIVE"));
        memberships.ask(Set.of(BOB), Urgency.SWEEP);
        assertThat(trail).isEmpty();

        ask(BOB);

        assertThat(trail).extracting(Entry::kind).containsExactly(Entry.Kind.LOOKUP, Entry.Kind.MEMBERSHIP);
        assertThat(trail.get(1).membership()).contains(new MembershipId("m-1"));
        assertThat(trail.get(1).account()).contains(BOB);
    }

    @Test
    void reads_what_an_event_names_and_keeps_it() {
        hilt.has(membership("m-1", BOB, "ACTIVE"));

        ReadOutcome outcome = memberships.read(new MembershipId("m-1"), Urgency.EVENT);

        assertThat(outcome)
                .isEqualTo(new ReadOutcome.Kept(memberships.known(BOB).get(0), true));
    }

    @Test
    void a_membership_never_heard_of_is_simply_absent() {
        assertThat(memberships.read(new MembershipId("test-event"), Urgency.EVENT))
                .isEqualTo(new ReadOutcome.Absent("answered 404", false));
        assertThat(alarms.heard()).isEmpty();
    }

    @Test
    void hilts_own_wait_is_passed_on() {
        hilt.isSilent("answered 429", false);

        assertThat(memberships.read(new MembershipId("m-1"), Urgency.EVENT))
                .isEqualTo(new ReadOutcome.Silent("answered 429", Optional.of(Duration.ofSeconds(9))));
    }

    @Test
    void a_walk_keeps_every_page() {
        for (int n = 1; n <= 5; n++) {
            hilt.has(membership("m-" + n, new PlatformAccount(BOB.platform(), n), "ACTIVE"));
        }

        Walk walk = memberships.walk(CLUB, Urgency.SWEEP);

        assertThat(walk.isComplete()).isTrue();
        assertThat(walk.seen())
                .hasSize(5)
                .allSatisfy(account -> assertThat(memberships.known(account)).hasSize(1));
    }

    /** A machine's own time stands still while it sleeps; to it the walk of last evening was made just now. */
    @Test
    void a_walk_from_before_the_night_does_not_answer_for_what_ended_in_it() {
        hilt.has(membership("m-1", BOB, "ACTIVE"));
        memberships.walk(CLUB, Urgency.SWEEP);
        Instant evening = now;
        now = now.plus(Duration.ofHours(8));
        hilt.calls.clear();

        memberships.askTogether(CLUB, 40, evening);
        assertThat(hilt.calls).isEmpty();

        memberships.askTogether(CLUB, 40, evening.plus(Duration.ofHours(1)));
        assertThat(memberships.known(BOB))
                .singleElement()
                .satisfies(known -> assertThat(known.askedAt()).isEqualTo(now));
    }

    @Test
    void a_walk_that_hilt_cuts_short_says_so() {
        hilt.isSilent("answered 500", false);

        assertThat(memberships.walk(CLUB, Urgency.SWEEP).brokenOff()).contains("answered 500");
    }
}
