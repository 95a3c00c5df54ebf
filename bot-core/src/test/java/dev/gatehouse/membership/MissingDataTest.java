package dev.gatehouse.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A payer is never removed on missing data. */
class MissingDataTest extends MembershipsStage {
    private static final MembershipId ID = new MembershipId("m-1");

    @Test
    void fault_29_silence_keeps_what_is_known() {
        bobIsKnown();
        hilt.isSilent("answered 503", false);

        Evidence.Silent silent = silent(BOB);

        assertThat(silent).isEqualTo(new Evidence.Silent("answered 503", memberships.known(BOB), false));
        assertThat(alarms.heard()).isEmpty();
    }

    @Test
    void a_silent_hilt_is_not_asked_on_and_on() {
        bobIsKnown();
        hilt.isSilent("no whole answer within 10 s", false);

        silent(BOB, BOB_ON_TELEGRAM);

        assertThat(hilt.calls).hasSize(1);
    }

    @Test
    void fault_31_a_refused_key_rings_one_alarm_until_hilt_answers_again() {
        bobIsKnown();
        hilt.isSilent("answered 401", true);
        assertThat(silent(BOB).alarming()).isTrue();
        assertThat(silent(BOB).known()).hasSize(1);
        assertThat(alarms.heard()).containsExactly("HILT_REFUSES");

        hilt.silence = Optional.empty();

        assertThat(answered(BOB)).containsExactly("m-1 ACTIVE");
        assertThat(alarms.up()).isEmpty();
    }

    @Test
    void fault_32_and_100_memberships_that_vanish_are_one_alarm_and_heal() {
        bobIsKnown();
        hilt.has(membership("m-2", BOB, "EXPIRED"));
        answered(BOB);
        hilt.memberships.clear();

        assertThat(silent(BOB).alarming()).isTrue();
        assertThat(silent(BOB).known()).hasSize(2);
        assertThat(alarms.heard()).containsExactly("MEMBERSHIP_MISSING");

        hilt.has(membership("m-1", BOB, "ACTIVE"));
        silent(BOB);
        assertThat(alarms.up()).containsExactly("MEMBERSHIP_MISSING");
        hilt.has(membership("m-2", BOB, "EXPIRED"));
        assertThat(answered(BOB)).hasSize(2);
        assertThat(alarms.up()).isEmpty();
    }

    @Test
    void fault_100_a_404_on_what_an_event_names_and_we_know_proves_nothing() {
        bobIsKnown();
        hilt.memberships.clear();

        assertThat(memberships.read(ID, Urgency.EVENT)).isEqualTo(new ReadOutcome.Absent("answered 404", true));
        assertThat(alarms.up()).containsExactly("MEMBERSHIP_MISSING");
    }

    @Test
    void fault_32_a_list_half_as_long_is_told() {
        for (int n = 1; n <= 4; n++) {
            hilt.has(membership("m-" + n, new PlatformAccount(BOB.platform(), n), "ACTIVE"));
        }
        memberships.walk(CLUB, Urgency.SWEEP);
        hilt.memberships.remove(ID);
        hilt.memberships.remove(new MembershipId("m-2"));

        Walk walk = memberships.walk(CLUB, Urgency.SWEEP);

        assertThat(walk.seen()).hasSize(2);
        assertThat(alarms.up()).containsExactly("LIST_SHRANK");
        assertThat(memberships.known(new PlatformAccount(BOB.platform(), 1))).hasSize(1);
        for (int n = 1; n <= 2; n++) {
            hilt.has(membership("m-" + n, new PlatformAccount(BOB.platform(), n), "ACTIVE"));
        }
        memberships.walk(CLUB, Urgency.SWEEP);
        assertThat(alarms.up()).isEmpty();
    }

    @Test
    void fault_33_a_membership_that_slips_through_a_walk_is_read_singly() {
        bobIsKnown();
        hilt.memberships.clear();
        Walk walk = memberships.walk(CLUB, Urgency.SWEEP);
        hilt.has(membership("m-1", BOB, "ACTIVE"));

        assertThat(walk.seen()).isEmpty();
        assertThat(walk.isComplete()).isTrue();
        assertThat(answered(BOB)).containsExactly("m-1 ACTIVE");
    }

    @Test
    void a_server_that_ignores_the_offset_is_not_walked_for_ever() {
        hilt.ignoresOffset = true;
        hilt.has(membership("m-1", BOB, "ACTIVE"));
        hilt.has(membership("m-2", EVE, "ACTIVE"));

        Walk walk = memberships.walk(CLUB, Urgency.SWEEP);

        assertThat(walk.isComplete()).isFalse();
        assertThat(walk.seen()).containsExactlyInAnyOrder(BOB, EVE);
    }

    @Test
    void fault_35_and_38_an_answer_older_than_ours_decides_nothing() {
        Instant later = START.plus(Duration.ofSeconds(10));
        hilt.has(updated("m-1", BOB, "ACTIVE", later));
        answered(BOB);
        pass(Duration.ofMinutes(1));
        hilt.has(updated("m-1", BOB, "EXPIRED", later.minusSeconds(1)));

        Evidence.Silent silent = silent(BOB);

        assertThat(silent.why()).contains("older");
        assertThat(silent.alarming()).isFalse();
        assertThat(inWords(silent.known())).containsExactly("m-1 ACTIVE");
        assertThat(memberships.read(ID, Urgency.EVENT))
                .isEqualTo(new ReadOutcome.Kept(silent.known().get(0), false));
        hilt.has(updated("m-1", BOB, "EXPIRED", later.plusSeconds(1)));
        assertThat(answered(BOB)).containsExactly("m-1 EXPIRED");
    }

    @Test
    void fault_37_a_membership_does_not_silently_go_over_to_another_account() {
        bobIsKnown();
        hilt.has(membership("m-1", EVE, "ACTIVE"));

        assertThat(silent(BOB).alarming()).isTrue();
        assertThat(memberships.read(ID, Urgency.EVENT)).isInstanceOf(ReadOutcome.Silent.class);
        assertThat(inWords(memberships.known(BOB))).containsExactly("m-1 ACTIVE");
        assertThat(memberships.known(EVE)).isEmpty();
    }
}
