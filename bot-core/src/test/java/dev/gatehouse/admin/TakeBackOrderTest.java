package dev.gatehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Person;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.door.Ring;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An admin orders a door taken back from all who hold it. */
class TakeBackOrderTest extends ServerStory {
    @Test
    void fault_93_taking_back_from_all_wants_the_number_typed_and_begins_after_an_hour() {
        Gate gate = bureau.opened(Bureau.CLUB, "Gold");
        bureau.rows.grants().save(inside(gate));
        Panel asked = bureau.desk.typed(ADMIN, Wish.to(Deed.REMOVE));
        assertThat(Bureau.words(asked)).contains("hold it: 1");

        String back = Bureau.button(asked, "Remove and take");
        assertThat(Bureau.words(bureau.desk.filled(ADMIN, back, Map.of("count", "7"))))
                .contains("HOLDERS_DIFFER");
        bureau.rings.clear();
        Panel ordered = bureau.desk.filled(ADMIN, back, Map.of("count", "1"));
        assertThat(Bureau.words(ordered))
                .contains(bureau.now().plus(Duration.ofHours(1)).toString())
                .contains("People who lose it: 1");

        bureau.pass(Duration.ofMinutes(59));
        bureau.takeBacks.run();
        assertThat(bureau.gates().isPaused(gate)).isTrue();
        assertThat(bureau.rings).isEmpty();
        bureau.pass(Duration.ofMinutes(1));
        bureau.takeBacks.run();

        assertThat(bureau.gates().find(gate.id())).map(Gate::isClosing).contains(true);
        assertThat(bureau.rings).extracting(Ring::account).containsExactly(ALICE);
    }

    @Test
    void fault_93_an_order_that_was_called_off_takes_nothing_back_and_the_gate_sells_as_before() {
        Gate gate = bureau.opened(Bureau.CLUB, "Gold");
        bureau.rows.grants().save(inside(gate));
        bureau.desk.typed(ADMIN, Wish.to(Deed.REMOVE).with("count", "1"));
        assertThat(Bureau.words(bureau.desk.typed(ADMIN, Wish.to(Deed.RESUME)))).contains("TAKE_BACK_ORDERED");

        Panel seenLater = bureau.desk.typed(ADMIN, Wish.to(Deed.REMOVE));
        bureau.desk.pressed(ADMIN, Bureau.button(seenLater, "Call it off"), List.of());
        bureau.pass(Duration.ofDays(1));
        bureau.takeBacks.run();

        assertThat(bureau.gates().find(gate.id())).contains(gate);
        assertThat(bureau.gates().isPaused(gate)).isFalse();
    }

    @Test
    void fault_93_leaving_a_place_with_everything_taken_back_waits_the_same_hour() {
        Gate gate = bureau.opened(Bureau.CLUB, "Gold");
        bureau.rows.grants().save(inside(gate));
        Departure departure = new Departure(bureau.places, bureau.chatGates, bureau.takeBacks, bureau::gates);

        Departure.Ordered ordered = departure.takingBack(Bureau.CLUB, 1, "the operator");
        assertThat(ordered.at()).contains(bureau.now().plus(Duration.ofHours(1)));
        bureau.takeBacks.run();
        assertThat(bureau.gates().find(gate.id())).contains(gate);
        assertThat(bureau.places.isClaimed(Bureau.CLUB)).isTrue();

        bureau.pass(Duration.ofHours(1));
        bureau.takeBacks.run();
        assertThat(bureau.gates().find(gate.id())).map(Gate::isClosing).contains(true);
        assertThat(departure.takingBack(Bureau.CLUB, 0, "the operator").at()).isEmpty();
        assertThat(bureau.places.isClaimed(Bureau.CLUB)).isFalse();
    }

    @Test
    void all_are_also_those_let_in_by_hand_and_never_those_who_are_exempt() {
        Gate gate = bureau.opened(Bureau.CLUB, "Gold");
        bureau.rows.grants().save(inside(gate));
        bureau.desk.typed(ADMIN, Wish.to(Deed.ALLOW).with("account", Long.toString(ALICE.id())));
        PlatformAccount friend = new PlatformAccount(Platform.DISCORD, 1002);
        bureau.rows.grants().save(inside(gate, friend));
        bureau.desk.typed(ADMIN, Wish.to(Deed.EXEMPT).with("account", Long.toString(friend.id())));

        Panel asked = bureau.desk.typed(ADMIN, Wish.to(Deed.REMOVE));
        assertThat(Bureau.words(asked)).contains("hold it: 1");
        bureau.desk.filled(ADMIN, Bureau.button(asked, "Remove and take"), Map.of("count", "1"));
        bureau.pass(Duration.ofHours(1));
        bureau.takeBacks.run();

        Gate closing = bureau.gates().find(gate.id()).orElseThrow();
        assertThat(decided(closing, ALICE)).isInstanceOf(Decision.Deny.class);
        assertThat(decided(closing, friend)).isInstanceOf(Decision.Hold.class);
    }

    private Decision decided(Gate gate, PlatformAccount account) {
        return bureau.judge.decide(gate, bureau.recall(Set.of(account)), Person.alone(account), account);
    }
}
