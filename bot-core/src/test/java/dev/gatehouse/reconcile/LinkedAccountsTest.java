package dev.gatehouse.reconcile;

import static dev.gatehouse.reconcile.House.ALICE;
import static dev.gatehouse.reconcile.House.BOB;
import static dev.gatehouse.reconcile.House.GOLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Ring;
import dev.gatehouse.reconcile.TrueMembership.Terms;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alice bought on Discord and has linked her account on Telegram, where another door is. */
class LinkedAccountsTest {
    private static final PlatformAccount TANJA = new PlatformAccount(Platform.TELEGRAM, 42);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Terms A_MONTH = new Terms(MONTH, Duration.ZERO, Duration.ZERO);

    private final House house = new House(Plant.none(), 7);
    private final Gate chat = house.gatesOn(Platform.TELEGRAM).get(0);

    @BeforeEach
    void linked() {
        house.door.join(ALICE);
        house.door.join(BOB);
        house.chat.join(TANJA);
        house.memory.people().link(ALICE, TANJA);
    }

    @Test
    void what_one_buys_opens_the_doors_of_both() {
        buy();
        assertThat(house.isInside(ALICE)).isTrue();
        assertThat(isTanjaInside()).isTrue();
    }

    @Test
    void the_end_of_it_closes_the_doors_of_both() {
        buy();
        house.pass(MONTH);
        house.settle();
        assertThat(house.isInside(ALICE)).isFalse();
        assertThat(isTanjaInside()).isFalse();
    }

    @Test
    void the_end_closes_the_other_door_even_where_the_buyer_has_none() {
        house.door.leave(ALICE);
        buy();
        house.pass(MONTH);
        house.settle();
        assertThat(isTanjaInside()).isFalse();
    }

    @Test
    void a_renewal_that_nobody_told_of_keeps_both_doors_open() {
        TrueMembership membership = buy();
        house.pass(MONTH.minusDays(1));
        membership.renew(house.now());
        house.pass(Duration.ofDays(1));
        house.settle();
        assertThat(isTanjaInside()).isTrue();
    }

    @Test
    void silence_about_one_account_takes_nothing_from_the_other() {
        house.hint(house.hilt.sell(TANJA, GOLD, A_MONTH).id());
        house.settle();
        house.hilt.turn(FakeHilt.Mode.HALF_AWAY);
        house.pass(MONTH);
        house.command(ALICE);
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
        assertThat(isTanjaInside()).isTrue();
        house.hilt.turn(FakeHilt.Mode.ANSWERING);
        house.pass(Duration.ofHours(2));
        house.settle();
        assertThat(house.isInside(ALICE)).isFalse();
        assertThat(isTanjaInside()).isFalse();
    }

    @Test
    void what_is_known_of_one_account_lets_the_other_in_while_hilt_is_silent() {
        house.memory.people().unlink(TANJA);
        buy();
        house.hilt.turn(FakeHilt.Mode.AWAY);
        house.memory.people().link(ALICE, TANJA);
        house.ring(linkedRing(TANJA));
        house.settle();
        assertThat(isTanjaInside()).isTrue();
    }

    @Test
    void parting_closes_only_the_door_that_was_opened_by_the_link() {
        buy();
        part();
        house.settle();
        assertThat(house.isInside(ALICE)).isTrue();
        assertThat(isTanjaInside()).isFalse();
    }

    @Test
    void parting_waits_for_hilt_to_answer_about_the_account_itself() {
        buy();
        house.hilt.turn(FakeHilt.Mode.AWAY);
        part();
        house.settle();
        assertThat(isTanjaInside()).isTrue();
        house.hilt.turn(FakeHilt.Mode.ANSWERING);
        house.pass(Duration.ofMinutes(2));
        house.settle();
        assertThat(isTanjaInside()).isFalse();
    }

    @Test
    void a_door_that_a_human_opened_stays_open_when_accounts_part() {
        house.chat.give(TANJA, chat);
        house.hilt.sell(ALICE, GOLD, A_MONTH);
        house.command(TANJA);
        house.settle();
        part();
        house.settle();
        assertThat(isTanjaInside()).isTrue();
        assertThat(house.memory.grants().find(TANJA, chat.id()))
                .hasValueSatisfying(grant -> assertThat(grant.nextAttemptAt()).isEmpty());
    }

    @Test
    void a_stranger_inside_by_a_humans_hand_loses_nothing_by_linking_a_lapsed_account() {
        house.memory.people().unlink(TANJA);
        buy().cut(house.now());
        house.chat.give(TANJA, chat);
        house.memory.people().link(ALICE, TANJA);
        house.command(TANJA);
        house.settle();
        house.pass(Duration.ofHours(1));
        house.settle();
        assertThat(isTanjaInside()).isTrue();
    }

    @Test
    void a_move_opens_the_doors_of_the_new_account_and_closes_those_of_the_old_one() {
        buy();
        house.memory.people().move(ALICE, BOB);
        house.memory.dueAgain(ALICE, house.now());
        house.ring(linkedRing(BOB));
        house.settle();
        assertThat(house.isInside(BOB)).isTrue();
        assertThat(house.isInside(ALICE)).isFalse();
        assertThat(isTanjaInside()).isTrue();
        house.pass(MONTH);
        house.settle();
        assertThat(house.isInside(BOB)).isFalse();
        assertThat(isTanjaInside()).isFalse();
    }

    @Test
    void a_ring_passed_on_goes_no_further() {
        buy();
        int looks = house.looks.size();
        house.ring(linkedRing(ALICE));
        house.settle();
        assertThat(house.looks.size() - looks).isEqualTo(2);
    }

    private TrueMembership buy() {
        TrueMembership membership = house.hilt.sell(ALICE, GOLD, A_MONTH);
        house.hint(membership.id());
        house.settle();
        return membership;
    }

    private void part() {
        house.memory.people().unlink(TANJA);
        house.memory.dueAgain(TANJA, house.now());
    }

    private static Ring linkedRing(PlatformAccount account) {
        return new Ring(account, Urgency.BUYER, Instant.MIN, false, "linked");
    }

    private boolean isTanjaInside() {
        return house.chat.isInside(TANJA, chat);
    }
}
