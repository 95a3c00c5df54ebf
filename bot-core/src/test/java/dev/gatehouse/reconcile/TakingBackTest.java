package dev.gatehouse.reconcile;

import static dev.gatehouse.reconcile.House.ALICE;
import static dev.gatehouse.reconcile.House.GOLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.reconcile.Grant.Want;
import dev.gatehouse.reconcile.TrueMembership.Terms;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakingBackTest {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Terms A_MONTH = new Terms(MONTH, Duration.ZERO, Duration.ZERO);

    private final House house = new House(Plant.none(), 7);

    @ParameterizedTest
    @EnumSource(
            value = FakeHilt.Mode.class,
            names = {"ANSWERING", "LEAVES_OUT", "HALF_AWAY"},
            mode = EnumSource.Mode.EXCLUDE)
    void everybody_stays_where_they_are_while_hilt_gives_no_usable_answer(FakeHilt.Mode mode) {
        letIn(A_MONTH).cut(house.now());
        house.hilt.turn(mode);
        for (int n = 0; n < 10; n++) {
            house.command(ALICE);
            house.pass(Duration.ofMinutes(10));
            house.settle();
        }
        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void a_foreseen_lapse_needs_one_fresh_answer() {
        letIn(A_MONTH);
        int asked = house.hilt.questions();
        house.pass(MONTH);
        house.settle();
        assertThat(house.isInside(ALICE)).isFalse();
        assertThat(house.hilt.questions()).isGreaterThan(asked);
    }

    @Test
    void a_surprising_lapse_needs_two_answers_half_a_minute_apart() {
        TrueMembership membership = letIn(A_MONTH);
        membership.cut(house.now());
        house.hint(membership.id());
        house.settle();
        house.pass(Duration.ofSeconds(29));
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();

        house.pass(Duration.ofSeconds(1));
        house.settle();
        assertThat(house.isInside(ALICE)).isFalse();
    }

    @Test
    void grace_keeps_the_door_open() {
        letIn(new Terms(MONTH, Duration.ofDays(3), Duration.ZERO));
        house.pass(MONTH.plus(Duration.ofDays(2)));
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
        house.pass(Duration.ofDays(1));
        house.settle();
        assertThat(house.isInside(ALICE)).isFalse();
    }

    @Test
    void a_renewal_that_no_event_told_of_is_seen_before_anything_is_taken() {
        letIn(A_MONTH).renew(house.now());
        house.pass(MONTH);
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void the_platform_is_looked_at_before_anything_is_taken() {
        letIn(A_MONTH);
        house.door.take(ALICE, house.gate());
        house.pass(MONTH);
        house.settle();
        assertThat(house.door.calls()).contains("look " + ALICE).doesNotContain("revoke " + ALICE);
        assertThat(house.grant(ALICE))
                .hasValueSatisfying(
                        grant -> assertThat(grant.isDone(Want.OUTSIDE)).isTrue());
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void a_revoke_that_went_wrong_is_tried_again_by_its_row(Trouble trouble) {
        letIn(A_MONTH);
        house.door.onRevoke(
                key -> assertThat(house.grant(ALICE)).map(Grant::want).contains(Want.OUTSIDE));
        house.door.trouble(trouble);
        house.pass(MONTH);
        house.settle();
        house.pass(Duration.ofSeconds(5));
        house.settle();
        assertThat(house.isInside(ALICE)).isFalse();
        assertThat(house.grant(ALICE))
                .hasValueSatisfying(
                        grant -> assertThat(grant.isDone(Want.OUTSIDE)).isTrue());
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void a_payer_who_renews_while_a_revoke_is_in_doubt_is_inside_in_the_end(Trouble trouble) {
        TrueMembership membership = letIn(A_MONTH);
        house.door.trouble(trouble);
        house.pass(MONTH);
        house.settle();
        membership.renew(house.now());
        house.hint(membership.id());
        house.pass(Duration.ofSeconds(5));
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void when_the_platform_does_not_say_where_somebody_stands_it_is_asked_again_soon() {
        letIn(A_MONTH);
        house.pass(MONTH);
        house.door.hide(1);
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
        house.pass(Duration.ofMinutes(1));
        house.settle();
        assertThat(house.isInside(ALICE)).isFalse();
    }

    @Test
    void a_due_attempt_does_not_ask_a_silent_hilt_every_second() {
        letIn(A_MONTH);
        house.door.trouble(Trouble.REFUSED);
        house.pass(MONTH);
        house.settle();
        house.hilt.turn(FakeHilt.Mode.AWAY);
        int asked = house.hilt.questions();
        for (int second = 0; second < 120; second++) {
            house.pass(Duration.ofSeconds(1));
            house.settle();
        }
        assertThat(house.hilt.questions() - asked).isLessThan(10);
    }

    @Test
    void a_lapsed_person_whom_a_human_banned_is_left_in_peace() {
        TrueMembership membership = letIn(A_MONTH);
        house.door.take(ALICE, house.gate());
        house.door.bar(ALICE, house.gate());
        house.command(ALICE);
        house.settle();
        membership.cut(house.now());
        house.hint(membership.id());
        house.settle();
        house.pass(Duration.ofMinutes(15));
        house.settle();
        int asked = house.hilt.questions();
        for (int minute = 0; minute < 60; minute++) {
            house.pass(Duration.ofMinutes(1));
            house.settle();
        }
        assertThat(house.hilt.questions()).isEqualTo(asked);
    }

    private TrueMembership letIn(Terms terms) {
        house.door.join(ALICE);
        TrueMembership membership = house.hilt.sell(ALICE, GOLD, terms);
        house.hint(membership.id());
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
        return membership;
    }
}
