package dev.gatehouse.reconcile;

import static dev.gatehouse.reconcile.House.ALICE;
import static dev.gatehouse.reconcile.House.BOB;
import static dev.gatehouse.reconcile.House.GOLD;
import static dev.gatehouse.reconcile.House.SILVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Ring;
import dev.gatehouse.reconcile.TrueMembership.Terms;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Union of products, hands before Hilt, and strangers. */
class WhoIsManagedTest {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Terms A_MONTH = new Terms(MONTH, Duration.ZERO, Duration.ZERO);

    private final House house = new House(Plant.none(), 7);

    @Test
    void either_of_two_products_keeps_the_door_open() {
        TrueMembership gold = letIn(A_MONTH);
        house.hint(house.hilt
                .sell(ALICE, SILVER, new Terms(MONTH.multipliedBy(2), Duration.ZERO, Duration.ZERO))
                .id());
        gold.cut(house.now());
        house.hint(gold.id());
        house.pass(MONTH);
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
        house.pass(MONTH);
        house.settle();
        assertThat(house.isInside(ALICE)).isFalse();
    }

    @Test
    void a_block_by_hand_closes_the_door_of_a_payer_even_while_hilt_is_silent() {
        letIn(A_MONTH);
        house.hilt.turn(FakeHilt.Mode.AWAY);
        house.memory
                .exceptionRows()
                .add(new HandException(
                        HandException.Kind.BLOCK,
                        ALICE,
                        house.gate().id(),
                        "olga",
                        "spam",
                        Optional.empty(),
                        Optional.empty()));
        house.command(ALICE);
        house.settle();
        assertThat(house.isInside(ALICE)).isFalse();
    }

    @Test
    void strangers_stay_in_an_additive_gate_and_leave_an_exclusive_one() {
        House exclusive = new House(Plant.strangersAreManaged(), 7);
        for (House each : new House[] {house, exclusive}) {
            each.door.join(BOB);
            each.door.give(BOB, each.gate());
            each.ring(Ring.atDoor(BOB, Urgency.BUYER, "typed a command"));
            each.settle();
        }
        assertThat(house.isInside(BOB)).isTrue();
        assertThat(exclusive.isInside(BOB)).isFalse();
    }

    @Test
    void a_stranger_who_comes_into_an_exclusive_gate_leaves_it_whoever_rings_and_who_only_joined_costs_no_question() {
        House exclusive = new House(Plant.strangersAreManaged(), 7);
        exclusive.door.join(ALICE);
        int asked = exclusive.hilt.questions();
        exclusive.ring(Ring.atDoor(ALICE, Urgency.EVENT, "joined"));
        exclusive.settle();
        assertThat(exclusive.hilt.questions()).isEqualTo(asked);

        exclusive.door.join(BOB);
        exclusive.door.give(BOB, exclusive.gate());
        exclusive.ring(Ring.atDoor(BOB, Urgency.EVENT, "roles changed"));
        exclusive.settle();
        assertThat(exclusive.isInside(BOB)).isFalse();
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
