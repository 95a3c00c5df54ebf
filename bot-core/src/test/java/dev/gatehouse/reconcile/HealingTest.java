package dev.gatehouse.reconcile;

import static dev.gatehouse.reconcile.House.ALICE;
import static dev.gatehouse.reconcile.House.GOLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.admin.Order;
import dev.gatehouse.door.Ring;
import dev.gatehouse.reconcile.TrueMembership.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a crash, a lost event or a human's hand leaves behind. */
class HealingTest {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Terms A_MONTH = new Terms(MONTH, Duration.ZERO, Duration.ZERO);

    private final House house = new House(Plant.none(), 7);

    @Test
    void a_purchase_read_before_a_crash_opens_the_door_after_it() {
        house.door.join(ALICE);
        house.hint(house.hilt.sell(ALICE, GOLD, A_MONTH).id());

        house.restart();
        house.settle();

        assertThat(house.isInside(ALICE)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DIES_BEFORE", "DIES_AFTER"})
    void a_crash_in_the_middle_of_a_grant_is_healed_by_its_row(Trouble crash) {
        house.door.join(ALICE);
        house.door.trouble(crash);
        house.hint(house.hilt.sell(ALICE, GOLD, A_MONTH).id());
        house.settle();

        house.pass(Duration.ofSeconds(5));
        house.settle();

        assertThat(house.isInside(ALICE)).isTrue();
        assertThat(house.grant(ALICE))
                .hasValueSatisfying(
                        grant -> assertThat(grant.isDone(Grant.Want.INSIDE)).isTrue());
    }

    /** Found by a seeded history: no row of a membership would ever have rung for her. */
    @Test
    void whom_a_human_let_in_without_any_membership_gets_a_role_back_that_was_taken_unheard() {
        house.door.join(ALICE);
        house.hand().members().allow(new Order(ALICE, Optional.empty(), "olga", "a friend", Optional.empty()));
        house.settle();
        house.door.take(ALICE, house.gate());

        house.pass(Duration.ofDays(7));
        for (int hour = 0; hour < 24 * 7; hour++) {
            house.pass(Duration.ofHours(1));
            house.sweep();
            house.settle();
        }

        assertThat(house.isInside(ALICE)).isTrue();
    }

    /** Found by a seeded history: no row of a grant or membership would ever have rung for her. */
    @Test
    void who_was_blocked_just_before_a_crash_is_put_out_all_the_same() {
        house.door.join(ALICE);
        house.door.give(ALICE, house.gate());
        house.hand().members().block(new Order(ALICE, Optional.empty(), "olga", "a pest", Optional.empty()));
        house.restart();

        house.sweep();
        house.settle();

        assertThat(house.isInside(ALICE)).isFalse();
    }

    /** Found by a seeded history: the word was gone, and the ring with the process. */
    @Test
    void whose_word_an_admin_ended_just_before_a_crash_is_put_out_all_the_same() {
        house.door.join(ALICE);
        Order order = new Order(ALICE, Optional.empty(), "olga", "a friend", Optional.empty());
        house.hand().members().allow(order);
        house.settle();
        house.hand().members().clear(order);
        house.restart();

        house.sweep();
        house.settle();

        assertThat(house.isInside(ALICE)).isFalse();
    }

    /** Found by a seeded history: a guest whose pass ends is no proof that she bought nothing. */
    @Test
    void a_hilt_that_hides_what_we_know_is_not_believed_to_have_nothing_of_others() {
        house.door.join(ALICE);
        house.hint(house.hilt.sell(House.BOB, GOLD, A_MONTH).id());
        Instant end = house.now().plus(Duration.ofHours(2));
        house.hand().members().allow(new Order(ALICE, Optional.empty(), "olga", "a guest", Optional.of(end)));
        house.settle();
        house.hilt.turn(FakeHilt.Mode.EMPTY);
        house.hilt.sell(ALICE, GOLD, A_MONTH);
        house.sweep();

        house.pass(Duration.ofHours(3));
        house.settle();

        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void a_purchase_whose_event_was_lost_is_found_by_the_sweep() {
        house.door.join(ALICE);
        house.hilt.sell(ALICE, GOLD, A_MONTH);

        house.sweep();
        house.settle();

        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void a_lapse_that_nobody_rang_for_is_seen_at_its_time() {
        letIn();
        house.restart();
        house.pass(MONTH);
        house.settle();
        assertThat(house.isInside(ALICE)).isFalse();
    }

    @Test
    void a_role_that_a_moderator_took_from_a_payer_is_given_back() {
        letIn();
        house.door.take(ALICE, house.gate());
        house.ring(Ring.atDoor(ALICE, Urgency.EVENT, "roles changed"));
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void a_role_taken_while_nothing_may_change_is_given_back_once_it_may() {
        letIn();
        house.hilt.turn(FakeHilt.Mode.ODD_STATUS);
        house.sweep();
        house.door.take(ALICE, house.gate());
        house.ring(Ring.atDoor(ALICE, Urgency.EVENT, "roles changed"));
        house.settle();
        assertThat(house.isInside(ALICE)).isFalse();

        house.hilt.turn(FakeHilt.Mode.ANSWERING);
        house.pass(Duration.ofMinutes(2));
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void what_a_human_gives_after_we_took_it_back_stays_and_is_written_down() {
        aHumanGivesItBack();

        assertThat(house.isInside(ALICE)).isTrue();
        assertThat(house.memory.exceptionRows().of(ALICE)).singleElement().satisfies(exception -> {
            assertThat(exception.kind()).isEqualTo(HandException.Kind.ALLOW);
            assertThat(exception.review()).contains(Instant.parse("2026-04-30T08:00:00Z"));
        });
        assertThat(house.trail).anyMatch(entry -> entry.words().contains("found inside again"));
    }

    @Test
    void the_review_date_of_a_gift_removes_nobody() {
        aHumanGivesItBack();
        house.pass(Duration.ofDays(60));
        house.command(ALICE);
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void a_purchase_while_the_platform_does_not_say_where_the_buyer_stands_is_delivered_soon() {
        house.door.join(ALICE);
        house.hilt.sell(ALICE, GOLD, A_MONTH);
        house.door.hide(2);
        house.command(ALICE);
        house.settle();
        house.pass(Duration.ofSeconds(10));
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void a_role_given_before_anything_was_known_of_its_holder_is_no_gift() {
        house.door.join(ALICE);
        house.command(ALICE);
        house.settle();
        house.door.give(ALICE, house.gate());
        house.hint(house.hilt.sell(ALICE, GOLD, A_MONTH).id());
        house.settle();
        house.pass(MONTH);
        house.settle();
        assertThat(house.isInside(ALICE)).isFalse();
    }

    private void letIn() {
        house.door.join(ALICE);
        house.hint(house.hilt.sell(ALICE, GOLD, A_MONTH).id());
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
    }

    private void aHumanGivesItBack() {
        letIn();
        house.pass(MONTH);
        house.settle();
        house.door.give(ALICE, house.gate());
        house.ring(Ring.atDoor(ALICE, Urgency.EVENT, "roles changed"));
        house.settle();
    }
}
