package dev.gatehouse.reconcile;

import static dev.gatehouse.reconcile.House.ALICE;
import static dev.gatehouse.reconcile.House.GOLD;
import static dev.gatehouse.reconcile.House.SILVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.door.Ring;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.reconcile.Grant.Want;
import dev.gatehouse.reconcile.TrueMembership.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LettingInTest {
    private static final Terms A_MONTH = new Terms(Duration.ofDays(30), Duration.ZERO, Duration.ZERO);
    private static final Refusal ROLE_TOO_HIGH =
            new Refusal("ROLE_ABOVE_BOT", "The role is above the bot.", "Move the bot's role up.");

    private final House house = new House(Plant.none(), 7);

    @Test
    void a_buyer_is_let_in_on_what_is_known_without_asking_hilt_again() {
        house.door.join(ALICE);
        house.hint(house.hilt.sell(ALICE, GOLD, A_MONTH).id());
        int asked = house.hilt.questions();

        house.settle();

        assertThat(house.isInside(ALICE)).isTrue();
        assertThat(house.hilt.questions()).isEqualTo(asked);
    }

    @Test
    void the_doors_of_one_purchase_are_all_looked_at_before_anything_is_told() {
        house.door.join(ALICE);
        house.hint(house.hilt.sell(ALICE, SILVER, A_MONTH).id());
        house.settle();

        assertThat(house.looks.subList(0, 2))
                .extracting(Look::gate)
                .containsExactly(house.gates.get(0), house.gates.get(1));
        assertThat(house.rounds).first().isEqualTo(2);
    }

    @Test
    void a_door_at_which_the_look_breaks_off_keeps_no_news_of_another_back() {
        house.door.join(ALICE);
        house.door.onGrant(key -> {
            if (key.gate().equals(house.gates.get(1))) {
                throw new Trouble.Crash();
            }
        });
        house.hint(house.hilt.sell(ALICE, SILVER, A_MONTH).id());
        house.settle();

        assertThat(house.rounds).first().isEqualTo(1);
    }

    @Test
    void what_is_known_goes_on_to_let_in_while_hilt_is_silent() {
        house.hint(house.hilt.sell(ALICE, GOLD, A_MONTH).id());
        house.settle();
        house.hilt.turn(FakeHilt.Mode.AWAY);

        house.door.join(ALICE);
        house.ring(Ring.atDoor(ALICE, Urgency.EVENT, "joined"));
        house.settle();

        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void what_is_wanted_is_on_the_row_before_the_platform_is_called() {
        house.door.join(ALICE);
        house.door.onGrant(key -> assertThat(house.grant(ALICE)).hasValueSatisfying(grant -> {
            assertThat(grant.want()).isEqualTo(Want.INSIDE);
            assertThat(grant.nextAttemptAt()).isPresent();
        }));
        buy();
        assertThat(house.grant(ALICE))
                .hasValueSatisfying(
                        grant -> assertThat(grant.isDone(Want.INSIDE)).isTrue());
    }

    @Test
    void a_buyer_who_is_not_in_the_server_is_let_in_on_joining() {
        buy();
        assertThat(house.grant(ALICE)).map(Grant::state).contains(State.AWAITS_PERSON);

        house.door.join(ALICE);
        house.ring(Ring.atDoor(ALICE, Urgency.EVENT, "joined"));
        house.settle();

        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void a_buyer_whose_joining_nobody_told_of_is_let_in_a_minute_later() {
        buy();
        house.door.join(ALICE);
        house.pass(Duration.ofMinutes(1));
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void a_failed_grant_is_tried_again_by_its_time() {
        house.door.join(ALICE);
        house.door.trouble(Trouble.REFUSED);
        buy();
        assertThat(house.isInside(ALICE)).isFalse();

        house.pass(Duration.ofSeconds(5));
        house.settle();

        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void the_wait_a_platform_names_is_kept_even_when_somebody_rings() {
        house.door.join(ALICE);
        house.door.answerNext(new Outcome.Later("LIMITED", "slow down", Duration.ofMinutes(3)));
        buy();
        house.pass(Duration.ofMinutes(2));
        house.command(ALICE);
        house.settle();
        assertThat(house.isInside(ALICE)).isFalse();

        house.pass(Duration.ofMinutes(1));
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void who_is_in_line_comes_at_his_turn_and_the_audit_trail_does_not_hear_of_it() {
        house.door.join(ALICE);
        house.door.answerNext(new Outcome.InLine(Duration.ofMinutes(3)));
        buy();
        assertThat(house.grant(ALICE)).map(Grant::code).contains(Outcome.InLine.CODE);
        assertThat(house.grant(ALICE)).map(Grant::letIn).contains(false);
        assertThat(house.trail).noneMatch(entry -> entry.words().contains("turn"));

        house.pass(Duration.ofMinutes(2));
        house.settle();
        assertThat(house.isInside(ALICE)).isFalse();

        house.pass(Duration.ofMinutes(1));
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void whoever_comes_in_person_does_not_wait_for_the_turn_of_the_crowd() {
        house.door.join(ALICE);
        house.door.answerNext(new Outcome.InLine(Duration.ofMinutes(3)));
        buy();

        house.ring(new Ring(ALICE, Urgency.BUYER, Instant.MIN, false, "waits for the payment"));
        house.settle();

        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void a_door_that_a_human_must_mend_alarms_once_and_is_probed_after_ten_minutes() {
        house.door.join(ALICE);
        house.door.answerNext(Outcome.NeedsHuman.atDoor(ROLE_TOO_HIGH));
        buy();
        assertThat(house.alarms.byCause()).containsValue(ROLE_TOO_HIGH);
        int calls = house.door.calls().size();

        house.pass(Duration.ofMinutes(9));
        house.settle();
        assertThat(house.door.calls()).hasSize(calls);

        house.pass(Duration.ofMinutes(4));
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
        assertThat(house.alarms.byCause()).isEmpty();
    }

    @Test
    void a_probe_that_is_sent_to_the_end_of_the_line_is_made_at_its_turn() {
        house.door.join(ALICE);
        house.door.answerNext(Outcome.NeedsHuman.atDoor(ROLE_TOO_HIGH));
        buy();
        house.door.answerNext(new Outcome.InLine(Duration.ofMinutes(2)));
        house.pass(Duration.ofMinutes(13));
        house.settle();
        assertThat(house.isInside(ALICE)).isFalse();

        house.pass(Duration.ofMinutes(2));
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
    }

    @Test
    void a_mended_door_opens_at_once_for_everybody_who_is_owed() {
        house.door.join(ALICE);
        house.door.answerNext(Outcome.NeedsHuman.atDoor(ROLE_TOO_HIGH));
        buy();

        house.mended();
        house.settle();

        assertThat(house.isInside(ALICE)).isTrue();
        assertThat(house.alarms.byCause()).isEmpty();
    }

    @Test
    void a_payer_whom_a_human_banned_waits_for_a_human() {
        house.door.bar(ALICE, house.gate());
        buy();
        house.command(ALICE);
        house.settle();

        assertThat(house.grant(ALICE)).map(Grant::state).contains(State.NEEDS_HUMAN);
        assertThat(house.alarms.byCause().values()).extracting(Refusal::code).contains("BANNED_BY_HUMAN");
    }

    @Test
    void an_admin_is_never_touched() {
        house.door.crown(ALICE);
        TrueMembership membership = house.hilt.sell(ALICE, GOLD, A_MONTH);
        house.command(ALICE);
        house.settle();
        membership.cut(house.now());
        house.command(ALICE);
        house.pass(Duration.ofMinutes(1));
        house.settle();

        assertThat(house.door.calls()).noneMatch(call -> call.startsWith("revoke"));
    }

    @Test
    void a_pass_given_by_hand_opens_the_door_without_any_membership() {
        house.door.join(ALICE);
        house.memory
                .exceptionRows()
                .add(new HandException(
                        HandException.Kind.ALLOW,
                        ALICE,
                        house.gate().id(),
                        "olga",
                        "a guest",
                        Optional.empty(),
                        Optional.empty()));
        house.hilt.turn(FakeHilt.Mode.AWAY);
        house.command(ALICE);
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
    }

    private void buy() {
        house.hint(house.hilt.sell(ALICE, GOLD, A_MONTH).id());
        house.settle();
    }
}
