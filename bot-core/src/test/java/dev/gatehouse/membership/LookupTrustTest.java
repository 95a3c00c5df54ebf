package dev.gatehouse.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import dev.gatehouse.access.Urgency;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether Hilt's look-up matches bare numbers is not documented. */
class LookupTrustTest extends MembershipsStage {
    private void lookupsAreFoundBlind() {
        bobIsKnown();
        hilt.lookupsSeeNumbers = false;
        assertThat(memberships.testLookups()).isFalse();
        hilt.calls.clear();
    }

    private Optional<String> find() {
        return memberships
                .find(BOB, CLUB, Urgency.BUYER)
                .map(known -> known.membership().said());
    }

    @Test
    void the_self_test_finds_blind_lookups_and_heals() {
        lookupsAreFoundBlind();
        assertThat(alarms.up()).containsExactly("LOOKUP_BLIND");

        hilt.lookupsSeeNumbers = true;

        assertThat(memberships.testLookups()).isTrue();
        assertThat(alarms.up()).isEmpty();
    }

    @Test
    void without_lookups_a_stranger_is_not_known_to_have_nothing() {
        lookupsAreFoundBlind();

        assertThat(silent(EVE).alarming()).isFalse();
        assertThat(hilt.calls).isEmpty();
    }

    @Test
    void without_lookups_what_is_known_is_read_by_its_id() {
        lookupsAreFoundBlind();

        assertThat(answered(BOB)).containsExactly("m-1 ACTIVE");
        assertThat(hilt.calls).containsExactly("read m-1");
    }

    @Test
    void without_lookups_a_lapse_is_checked_against_a_walk() {
        lookupsAreFoundBlind();
        hilt.has(membership("m-1", BOB, "EXPIRED"));
        hilt.has(membership("m-2", BOB, "ACTIVE"));

        assertThat(answered(BOB)).containsExactly("m-1 EXPIRED", "m-2 ACTIVE");
    }

    @Test
    void an_empty_lookup_of_somebody_whose_membership_is_gone_does_not_blame_lookups() {
        bobIsKnown();
        hilt.memberships.clear();

        assertThat(memberships.testLookups()).isTrue();
    }

    @Test
    void fault_100_a_lookup_that_leaves_out_a_live_membership_is_told_at_once() {
        bobIsKnown();
        hilt.hidden.add(new MembershipId("m-1"));

        assertThat(answered(BOB)).containsExactly("m-1 ACTIVE");
        assertThat(alarms.heard()).containsExactly("LOOKUP_BLIND");
        assertThat(silent(EVE).alarming()).isFalse();
    }

    @Test
    void silence_proves_nothing_about_lookups() {
        bobIsKnown();
        hilt.isSilent("answered 500", false);

        assertThat(memberships.testLookups()).isTrue();
    }

    @Test
    void a_waiting_buyer_is_found_by_a_walk_until_lookups_are_proven() {
        hilt.lookupsSeeNumbers = false;
        assertThat(find()).isEmpty();
        hilt.has(membership("m-1", BOB, "ACTIVE"));
        pass(Duration.ofSeconds(5));

        assertThat(find()).contains("ACTIVE");
    }

    @Test
    void many_waiting_buyers_share_a_walk() {
        hilt.lookupsSeeNumbers = false;
        find();
        hilt.calls.clear();

        find();

        assertThat(hilt.calls).containsExactly("lookup discord:42");
    }

    @Test
    void once_proven_a_lookup_is_enough() {
        bobIsKnown();

        assertThat(find()).contains("ACTIVE");
        assertThat(hilt.calls).containsExactly("lookup discord:42");
    }

    @Test
    void the_membership_that_lasts_longest_is_found() {
        hilt.has(membership("m-1", BOB, "EXPIRED"));
        hilt.has(new Membership(
                new MembershipId("m-2"),
                CLUB,
                BOB,
                "ACTIVE",
                Period.until(START.plus(Duration.ofDays(60))),
                Optional.empty(),
                Optional.empty()));

        assertThat(find()).contains("ACTIVE");
    }

    @Test
    void a_buyer_found_by_lookup_proves_lookups() {
        lookupsAreFoundBlind();
        hilt.lookupsSeeNumbers = true;

        assertThat(find()).contains("ACTIVE");
        assertThat(alarms.up()).isEmpty();
        assertThat(answered(EVE)).isEmpty();
    }
}
