package dev.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Decision.Allow;
import dev.gatehouse.access.Decision.Deny;
import dev.gatehouse.access.Decision.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPolicyTest {
    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");
    private static final Instant AHEAD = NOW.plus(Duration.ofDays(3));
    private static final Instant JUST_PAST = NOW.minus(Duration.ofMinutes(10));
    private static final Instant LONG_PAST = NOW.minus(Duration.ofHours(2));
    private static final ProductId CLUB = new ProductId("club");
    private static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 42);
    private static final Gate GATE = Gate.of(Set.of(CLUB), new DoorAddress.Role(1, 9), GateMode.ADDITIVE);

    private final AccessPolicy policy = new AccessPolicy(Duration.ofHours(1));

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "active", " Active "})
    void active_with_its_end_ahead_is_allowed_until_then(String said) {
        assertThat(decide(said, AHEAD, null))
                .isEqualTo(new Allow(Phase.ACTIVE, Optional.of(AHEAD), "paid until " + AHEAD));
    }

    @Test
    void active_without_an_end_is_open_ended() {
        assertThat(decide("ACTIVE", null, null)).isInstanceOfSatisfying(Allow.class, allow -> {
            assertThat(allow.until()).isEmpty();
            assertThat(allow.phase()).isEqualTo(Phase.ACTIVE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "DELIVERY_FAILED"})
    void past_its_end_with_grace_ahead_it_is_grace(String said) {
        assertThat(decide(said, LONG_PAST, AHEAD)).isInstanceOfSatisfying(Allow.class, allow -> {
            assertThat(allow.phase()).isEqualTo(Phase.GRACE);
            assertThat(allow.until()).contains(AHEAD);
        });
    }

    @Test
    void a_failed_delivery_at_hilt_is_still_paid() {
        assertThat(decide("DELIVERY_FAILED", AHEAD, null)).isInstanceOf(Allow.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRACE", "GRACE_PERIOD", "IN_GRACE", "grace_period"})
    void every_spelling_of_grace_keeps_the_door_open(String said) {
        assertThat(decide(said, LONG_PAST, AHEAD))
                .isInstanceOfSatisfying(
                        Allow.class, allow -> assertThat(allow.phase()).isEqualTo(Phase.GRACE));
        assertThat(decide(said, LONG_PAST, null))
                .isInstanceOfSatisfying(
                        Allow.class, allow -> assertThat(allow.until()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE", "GRACE", "DELIVERY_FAILED"})
    void just_past_its_last_date_nothing_changes_yet(String said) {
        assertThat(decide(said, JUST_PAST, JUST_PAST)).isInstanceOf(Hold.class);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE", "GRACE", "DELIVERY_FAILED"})
    void well_past_its_last_date_it_is_over_whatever_hilt_calls_it(String said) {
        assertThat(decide(said, LONG_PAST, LONG_PAST)).isInstanceOf(Deny.class);
    }

    @Test
    void expired_is_over_whatever_its_dates_say() {
        assertThat(decide("EXPIRED", AHEAD, null)).isInstanceOf(Deny.class);
        assertThat(decide("EXPIRED", null, null)).isInstanceOf(Deny.class);
    }

    @Test
    void an_unknown_status_changes_nothing_and_alarms() {
        assertThat(decide("PENDING_REVIEW", AHEAD, null))
                .isInstanceOfSatisfying(
                        Hold.class, hold -> assertThat(hold.alarm()).isTrue());
    }

    @Test
    void dates_that_run_backwards_change_nothing_and_alarm() {
        Period backwards = new Period(Optional.of(AHEAD), Optional.of(LONG_PAST), Optional.empty());
        assertThat(decide(known(membership("ACTIVE", backwards, Optional.empty()))))
                .isInstanceOfSatisfying(
                        Hold.class, hold -> assertThat(hold.alarm()).isTrue());
    }

    @Test
    void an_unreadable_date_changes_nothing_and_alarms() {
        Membership flawed =
                membership("EXPIRED", Period.until(LONG_PAST), Optional.of("current_period_end_at: tomorrow"));
        assertThat(decide(known(flawed)))
                .isInstanceOfSatisfying(
                        Hold.class, hold -> assertThat(hold.alarm()).isTrue());
    }

    @Test
    void a_lapse_at_an_end_once_said_is_foreseen_and_settled_at_once() {
        Membership over = membership("EXPIRED", Period.until(LONG_PAST), Optional.empty());
        Decision decision = decide(new Known(over, NOW, Optional.of(LONG_PAST), Optional.of(NOW)));
        assertThat(decision).isInstanceOfSatisfying(Deny.class, deny -> {
            assertThat(deny.foreseen()).isTrue();
            assertThat(deny.settled()).isTrue();
        });
    }

    @Test
    void a_lapse_before_the_end_once_said_needs_a_second_answer_half_a_minute_later() {
        Membership over = membership("EXPIRED", Period.until(LONG_PAST), Optional.empty());
        Decision first = decide(new Known(over, NOW, Optional.of(AHEAD), Optional.of(NOW)));
        Instant later = NOW.plus(AccessPolicy.SECOND_LOOK);
        Decision second = decide(new Known(over, later, Optional.of(AHEAD), Optional.of(NOW)));
        assertThat(first)
                .isInstanceOfSatisfying(
                        Deny.class, deny -> assertThat(deny.settled()).isFalse());
        assertThat(second).isInstanceOfSatisfying(Deny.class, deny -> {
            assertThat(deny.settled()).isTrue();
            assertThat(deny.foreseen()).isFalse();
        });
    }

    @Test
    void the_best_of_several_memberships_counts() {
        Known over = known(membership("EXPIRED", Period.until(LONG_PAST), Optional.empty()));
        Known odd = known(membership("WHATEVER", Period.until(AHEAD), Optional.empty()));
        Known live = known(membership("ACTIVE", Period.until(AHEAD), Optional.empty()));
        assertThat(decide(over, odd, live)).isInstanceOf(Allow.class);
        assertThat(decide(over, odd)).isInstanceOf(Hold.class);
        assertThat(decide(over)).isInstanceOf(Deny.class);
    }

    @Test
    void of_two_denials_the_doubtful_one_counts() {
        Membership over = membership("EXPIRED", Period.until(LONG_PAST), Optional.empty());
        Known settled = new Known(over, NOW, Optional.of(LONG_PAST), Optional.of(NOW));
        Known doubtful = new Known(over, NOW, Optional.of(AHEAD), Optional.of(NOW));
        assertThat(decide(settled, doubtful))
                .isInstanceOfSatisfying(
                        Deny.class, deny -> assertThat(deny.settled()).isFalse());
    }

    @Test
    void silence_keeps_what_an_earlier_answer_covers_and_takes_nothing() {
        Known live = known(membership("ACTIVE", Period.until(AHEAD), Optional.empty()));
        Known over = known(membership("EXPIRED", Period.until(LONG_PAST), Optional.empty()));
        assertThat(decide(new Evidence.Silent("503", List.of(live), false))).isInstanceOf(Allow.class);
        assertThat(decide(new Evidence.Silent("503", List.of(over), false))).isInstanceOf(Hold.class);
        assertThat(decide(new Evidence.Silent("503", List.of(), false))).isInstanceOf(Hold.class);
    }

    @Test
    void a_membership_of_another_product_opens_nothing_here() {
        Membership other = new Membership(
                new MembershipId("m"),
                new ProductId("other"),
                ALICE,
                "ACTIVE",
                Period.until(AHEAD),
                Optional.empty(),
                Optional.empty());
        assertThat(decide(known(other))).isInstanceOf(Deny.class);
    }

    @Test
    void a_block_by_hand_comes_before_an_allow_and_both_before_hilt() {
        Evidence live =
                new Evidence.Answered(List.of(known(membership("ACTIVE", Period.until(AHEAD), Optional.empty()))), NOW);
        Evidence none = new Evidence.Answered(List.of(), NOW);
        HandException allow = byHand(HandException.Kind.ALLOW, Optional.empty());
        HandException block = byHand(HandException.Kind.BLOCK, Optional.empty());
        assertThat(policy.decide(GATE, none, List.of(allow), NOW)).isInstanceOf(Allow.class);
        assertThat(policy.decide(GATE, live, List.of(allow, block), NOW)).isInstanceOf(Deny.class);
    }

    @Test
    void an_exception_whose_end_has_come_no_longer_counts() {
        HandException pass = byHand(HandException.Kind.ALLOW, Optional.of(NOW));
        assertThat(policy.decide(GATE, new Evidence.Answered(List.of(), NOW), List.of(pass), NOW))
                .isInstanceOf(Deny.class);
    }

    private static HandException byHand(HandException.Kind kind, Optional<Instant> end) {
        return new HandException(kind, ALICE, GATE.id(), "olga", "a friend", end, Optional.empty());
    }

    private Decision decide(String said, @Nullable Instant end, @Nullable Instant graceEnd) {
        Period period = new Period(Optional.empty(), Optional.ofNullable(end), Optional.ofNullable(graceEnd));
        return decide(known(membership(said, period, Optional.empty())));
    }

    private Decision decide(Known... known) {
        return decide(new Evidence.Answered(List.of(known), NOW));
    }

    private Decision decide(Evidence evidence) {
        return policy.decide(GATE, evidence, List.of(), NOW);
    }

    private static Known known(Membership membership) {
        return Known.after(Optional.empty(), membership, NOW);
    }

    private static Membership membership(String said, Period period, Optional<String> unreadable) {
        return new Membership(new MembershipId("m"), CLUB, ALICE, said, period, Optional.empty(), unreadable);
    }
}
