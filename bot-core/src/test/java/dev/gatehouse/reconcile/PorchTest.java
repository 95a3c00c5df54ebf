package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Step;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Ring;
import dev.gatehouse.reconcile.TrueMembership.Terms;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many knock at the chat together. */
class PorchTest {
    private static final Terms A_MONTH = new Terms(Duration.ofDays(30), Duration.ZERO, Duration.ZERO);
    private static final int BORNE_SINGLY = 10;

    private final House house = new House(Plant.none(), 11);
    private final Gate chat = house.gatesOn(Platform.TELEGRAM).get(0);
    private final List<PlatformAccount> members = people(1_000, 100);
    private final List<PlatformAccount> strangers = people(5_000, 100);

    private static List<PlatformAccount> people(long first, int many) {
        return LongStream.range(first, first + many)
                .mapToObj(id -> new PlatformAccount(Platform.TELEGRAM, id))
                .toList();
    }

    @BeforeEach
    void sell() {
        members.forEach(each -> house.hilt.sell(each, House.GOLD, A_MONTH));
        house.sweep();
        house.settle();
    }

    private void knock(PlatformAccount account) {
        house.chat.knock(account);
        house.ring(Ring.atDoor(account, Urgency.BUYER, "asked to join"));
    }

    private List<PlatformAccount> offered() {
        return offered(house);
    }

    private static List<PlatformAccount> offered(House house) {
        return house.looks.stream()
                .filter(look -> look.step() == Step.OFFER)
                .map(Look::account)
                .distinct()
                .toList();
    }

    @Test
    void every_member_comes_in_and_every_stranger_hears_of_an_offer_for_a_few_questions() {
        int asked = house.hilt.questions();
        members.forEach(this::knock);
        strangers.forEach(this::knock);
        house.settle();

        assertThat(members).allMatch(each -> house.chat.isInside(each, chat));
        assertThat(strangers).noneMatch(each -> house.chat.isInside(each, chat));
        assertThat(offered()).containsExactlyInAnyOrderElementsOf(strangers);
        assertThat(house.hilt.questions() - asked).isLessThan(strangers.size());
    }

    @Test
    void a_crowd_that_comes_before_anybody_was_read_is_met_by_the_first_reading() {
        House morning = new House(Plant.none(), 11);
        members.forEach(each -> morning.hilt.sell(each, House.GOLD, A_MONTH));
        strangers.forEach(each -> {
            morning.chat.knock(each);
            morning.ring(Ring.atDoor(each, Urgency.BUYER, "asked to join"));
        });
        morning.settle();

        assertThat(offered(morning)).containsExactlyInAnyOrderElementsOf(strangers);
        assertThat(morning.hilt.questions()).isLessThan(strangers.size());
    }

    @Test
    void who_paid_a_moment_ago_is_found_among_the_crowd() {
        strangers.forEach(this::knock);
        PlatformAccount fresh = new PlatformAccount(Platform.TELEGRAM, 9_000);
        house.hilt.sell(fresh, House.GOLD, A_MONTH);
        knock(fresh);
        house.settle();

        assertThat(house.chat.isInside(fresh, chat)).isTrue();
        assertThat(offered()).doesNotContain(fresh);
    }

    @Test
    void a_few_strangers_are_asked_about_one_by_one() {
        int asked = house.hilt.questions();
        strangers.subList(0, BORNE_SINGLY).forEach(this::knock);
        house.settle();

        assertThat(house.hilt.questions() - asked).isEqualTo(BORNE_SINGLY);
    }

    @Test
    void while_hilt_is_silent_nobody_of_the_crowd_is_told_anything() {
        house.hilt.turn(FakeHilt.Mode.AWAY);
        strangers.forEach(this::knock);
        house.settle();

        assertThat(offered()).isEmpty();
    }

    @Test
    void who_knocked_while_hilt_was_silent_is_answered_when_it_speaks_again() {
        PlatformAccount paid = new PlatformAccount(Platform.TELEGRAM, 9_000);
        PlatformAccount stranger = strangers.get(0);
        house.hilt.turn(FakeHilt.Mode.AWAY);
        house.hilt.sell(paid, House.GOLD, A_MONTH);
        knock(paid);
        knock(stranger);
        house.settle();
        house.hilt.turn(FakeHilt.Mode.ANSWERING);
        house.pass(Duration.ofSeconds(40));
        house.settle();

        assertThat(house.chat.isInside(paid, chat)).isTrue();
        assertThat(offered()).containsExactly(stranger);
    }

    @Test
    void who_was_answered_is_not_rung_for_again() {
        house.hilt.turn(FakeHilt.Mode.AWAY);
        knock(strangers.get(0));
        house.settle();
        house.hilt.turn(FakeHilt.Mode.ANSWERING);
        for (int minute = 0; minute < 60; minute++) {
            house.pass(Duration.ofMinutes(1));
            house.settle();
        }

        assertThat(house.looks).filteredOn(look -> look.step() == Step.OFFER).hasSize(1);
    }

    @Test
    void the_longer_hilt_is_silent_the_less_often_it_is_asked_about_who_waits() {
        house.hilt.turn(FakeHilt.Mode.AWAY);
        knock(strangers.get(0));
        house.settle();
        int asked = house.hilt.questions();
        for (int second = 0; second < Duration.ofHours(5).toSeconds(); second += 10) {
            house.pass(Duration.ofSeconds(10));
            house.settle();
        }

        assertThat(house.hilt.questions() - asked).isBetween(25, 60);
    }

    /** Whom the gate would put out on Hilt's word about that one person. */
    @Test
    void nothing_is_taken_from_anybody_for_not_being_on_the_list() {
        House strict = new House(Plant.strangersAreManaged(), 11);
        members.forEach(each -> strict.hilt.sell(each, House.GOLD, A_MONTH));
        strict.sweep();
        List<PlatformAccount> inside = strangers.subList(50, strangers.size());
        inside.forEach(
                each -> strict.chat.give(each, strict.gatesOn(Platform.TELEGRAM).get(0)));
        strangers.forEach(each -> strict.ring(Ring.atDoor(each, Urgency.BUYER, "asked to join")));
        strict.settle();

        assertThat(strict.chat.calls()).noneMatch(call -> call.startsWith("revoke"));
    }
}
