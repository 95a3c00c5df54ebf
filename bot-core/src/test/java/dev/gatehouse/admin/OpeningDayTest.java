package dev.gatehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Person;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.door.Ring;
import dev.gatehouse.reconcile.Grant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group that was free becomes one for members on a day that was told before. */
class OpeningDayTest {
    private static final PlatformAccount PAYER = new PlatformAccount(Platform.DISCORD, 1001);
    private static final PlatformAccount FREE = new PlatformAccount(Platform.DISCORD, 1002);
    private static final PlatformAccount FRIEND = new PlatformAccount(Platform.DISCORD, 1003);
    private static final PlatformAccount LATE = new PlatformAccount(Platform.DISCORD, 1004);
    private static final Admin ADMIN = Bureau.admin(Bureau.CLUB);
    private static final Instant DAY = Instant.parse("2026-06-01T12:00:00Z");

    private final Bureau bureau = new Bureau();
    private Gate gate;

    @BeforeEach
    void a_server_with_people_who_never_paid() {
        bureau.claim(Bureau.CLUB);
        bureau.products.add(Shelves.gold());
        gate = bureau.opened(Bureau.CLUB, "Gold");
        bureau.rows.memberships().remember(Shelves.live(PAYER, "gold", DAY.plus(Duration.ofDays(30))), bureau.now());
        bureau.inside = Optional.of(List.of(PAYER, FREE, FRIEND));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void who_is_inside_without_a_membership_is_listed_and_ticked_people_are_exempt() {
        Panel listed = bureau.desk.typed(ADMIN, Wish.to(Deed.OPENING_DAY));
        assertThat(Bureau.words(listed))
                .contains("without a membership now: 2")
                .contains(FREE.toString())
                .contains(FRIEND.toString())
                .doesNotContain(PAYER.toString());

        Panel ticked = bureau.desk.pressed(ADMIN, listed.menus().get(0).action(), List.of("1003"));
        assertThat(Bureau.words(ticked)).contains("without a membership now: 1").doesNotContain(FRIEND.toString());
        assertThat(bureau.rows.exceptions().of(FRIEND))
                .singleElement()
                .satisfies(each -> assertThat(each.kind()).hasToString("EXEMPT"));
    }

    @Test
    void the_day_is_set_by_typing_how_many_lose_the_door_and_is_announced() {
        Panel asked = bureau.desk.typed(ADMIN, day());
        String set = Bureau.button(asked, "Set it, they lose");
        assertThat(Bureau.words(bureau.desk.filled(ADMIN, set, Map.of("count", "7"))))
                .contains("HOLDERS_DIFFER");
        assertThat(bureau.tools.plans().openings().planned(gate)).isEmpty();

        Panel room = bureau.desk.pressed(
                ADMIN, asked.menus().get(asked.menus().size() - 1).action(), List.of("77"));
        Panel done = bureau.desk.filled(ADMIN, Bureau.button(room, "Set it, they lose"), Map.of("count", "2"));

        assertThat(Bureau.words(done)).contains("for members only");
        assertThat(bureau.tools.plans().openings().planned(gate))
                .contains(new OpeningDay(gate.id(), DAY, ADMIN.owner(), List.of(FREE, FRIEND)));
        assertThat(bureau.posted)
                .hasEntrySatisfying(
                        77L, message -> assertThat(message.buttons()).hasSize(1));
    }

    @Test
    void nothing_changes_before_the_day_and_on_it_the_listed_surprise_nobody_while_others_do() {
        plan(2);
        bureau.pass(Duration.between(bureau.now(), DAY).minusSeconds(1));
        bureau.tools.plans().openings().run();
        assertThat(now().mode()).isEqualTo(GateMode.ADDITIVE);
        assertThat(bureau.rows.grants().find(FREE, gate.id())).isEmpty();

        bureau.inside = Optional.of(List.of(PAYER, FREE, FRIEND, LATE));
        bureau.pass(Duration.ofSeconds(1));
        bureau.rings.clear();
        bureau.tools.plans().openings().run();

        assertThat(now()).isEqualTo(new Gate(gate.id(), gate.products(), gate.door(), GateMode.EXCLUSIVE));
        assertThat(decision(PAYER)).isInstanceOf(Decision.Allow.class);
        assertThat(decision(FREE))
                .isInstanceOfSatisfying(
                        Decision.Deny.class, deny -> assertThat(deny.foreseen()).isTrue());
        assertThat(decision(LATE))
                .isInstanceOfSatisfying(
                        Decision.Deny.class, deny -> assertThat(deny.foreseen()).isFalse());
        assertThat(bureau.rows.grants().due(bureau.now(), 10)).containsExactlyInAnyOrder(FREE, FRIEND, LATE);
        assertThat(bureau.rings).extracting(Ring::account).contains(FREE, FRIEND, LATE);
        assertThat(bureau.tools.plans().openings().planned(gate)).isEmpty();
    }

    @Test
    void somebody_who_bought_before_the_day_or_was_exempted_keeps_the_door() {
        plan(2);
        bureau.rows.memberships().remember(Shelves.live(FREE, "gold", DAY.plus(Duration.ofDays(9))), bureau.now());
        bureau.tools.members().exempt(new Order(FRIEND, Optional.of(gate.id()), "olga", "a friend", Optional.empty()));
        bureau.pass(Duration.between(bureau.now(), DAY));
        bureau.tools.plans().openings().run();

        assertThat(decision(FREE)).isInstanceOf(Decision.Allow.class);
        assertThat(decision(FRIEND)).isInstanceOf(Decision.Hold.class);
        assertThat(bureau.rows.grants().at(gate.id())).extracting(Grant::want).doesNotContain(Grant.Want.OUTSIDE);
    }

    @Test
    void a_day_that_was_called_off_never_comes() {
        plan(2);
        Panel shown = bureau.desk.typed(ADMIN, Wish.to(Deed.OPENING_DAY));
        bureau.desk.pressed(ADMIN, Bureau.button(shown, "Call it off"), List.of());
        bureau.pass(Duration.between(bureau.now(), DAY).plusDays(3));
        bureau.tools.plans().openings().run();

        assertThat(now().mode()).isEqualTo(GateMode.ADDITIVE);
        assertThat(Bureau.words(
                        bureau.desk.typed(ADMIN, Wish.to(Deed.OPENING_DAY).with("day", "off"))))
                .contains("NO_OPENING_DAY");
    }

    @Test
    void a_crash_after_the_rows_and_before_the_gate_is_made_good_by_the_next_run() {
        plan(2);
        bureau.pass(Duration.between(bureau.now(), DAY));
        OpeningDay day = bureau.tools.plans().openings().planned(gate).orElseThrow();
        bureau.tools.plans().openings().run();
        bureau.chatGates.change(new Gate(gate.id(), gate.products(), gate.door(), GateMode.ADDITIVE), "a crash");
        bureau.openings.save(day);
        bureau.tools.plans().openings().run();

        assertThat(now().mode()).isEqualTo(GateMode.EXCLUSIVE);
        assertThat(bureau.rows.exceptions().of(FREE)).hasSize(1);
    }

    @Test
    void no_day_that_is_past_or_unreadable_or_of_a_gate_in_the_file() {
        assertThat(say("day", "2026-05-09")).contains("for members only");
        assertThat(Bureau.words(bureau.desk.filled(
                        ADMIN,
                        Bureau.button(
                                bureau.desk.typed(
                                        ADMIN, Wish.to(Deed.OPENING_DAY).with("day", "2026-05-09")),
                                "Set it, they lose"),
                        Map.of("count", "2"))))
                .contains("NOT_A_DAY");
        assertThat(say("day", "soon")).contains("NOT_A_DAY");
    }

    @Test
    void more_people_than_a_menu_holds_are_ticked_page_by_page() {
        bureau.inside = Optional.of(LongStream.range(2000, 2040)
                .mapToObj(id -> new PlatformAccount(Platform.DISCORD, id))
                .toList());
        Panel first = bureau.desk.typed(ADMIN, Wish.to(Deed.OPENING_DAY));
        assertThat(options(first)).hasSize(25).first().isEqualTo("2000");
        Panel second = bureau.desk.pressed(ADMIN, Bureau.button(first, "More people"), List.of());
        assertThat(options(second)).hasSize(15).first().isEqualTo("2025");
        Panel again = bureau.desk.pressed(ADMIN, Bureau.button(second, "More people"), List.of());
        assertThat(options(again)).hasSize(25);
    }

    @Test
    void where_the_platform_lists_nobody_only_those_it_told_of_are_listed_and_that_is_said() {
        bureau.inside = Optional.empty();
        bureau.seen.seen(FREE, new Place(Platform.DISCORD, 1), true, bureau.now());
        bureau.seen.seen(FRIEND, new Place(Platform.DISCORD, 1), false, bureau.now());

        assertThat(Bureau.words(bureau.desk.typed(ADMIN, Wish.to(Deed.OPENING_DAY))))
                .contains("without a membership now: 1")
                .contains("only people I saw come in");
    }

    private List<String> options(Panel panel) {
        return ((Menu.Words) panel.menus().get(0))
                .options().stream().map(Menu.Option::value).toList();
    }

    private String say(String name, String value) {
        return Bureau.words(bureau.desk.typed(ADMIN, Wish.to(Deed.OPENING_DAY).with(name, value)));
    }

    private static Wish day() {
        return Wish.to(Deed.OPENING_DAY).with("day", "2026-06-01");
    }

    private void plan(int count) {
        bureau.tools.plans().openings().plan(gate, DAY, count, ADMIN.owner());
    }

    private Gate now() {
        return bureau.gates().find(gate.id()).orElseThrow();
    }

    private Decision decision(PlatformAccount account) {
        return bureau.judge.decide(now(), bureau.recall(Set.of(account)), Person.alone(account), account);
    }
}
