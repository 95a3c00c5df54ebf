package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.reconcile.TrueMembership.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A place of four hundred: what was foreseen runs through, what surprises stops. */
class BrakeTest {
    private static final int PEOPLE = 400;
    private static final int SURPRISES = 30;
    /** Two percent of four hundred. */
    private static final int BORNE = 8;

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final String ALARM = "brake discord:1";

    private final House house = new House(Plant.none(), 7);
    private final List<TrueMembership> sold = new ArrayList<>();

    @BeforeEach
    void four_hundred_move_in_and_a_hundred_and_twenty_of_them_for_a_month() {
        LongStream.rangeClosed(1, PEOPLE).forEach(n -> sold.add(moveIn(5_000 + n, n <= 120 ? MONTH : YEAR)));
        house.settle();
        assertThat(inside()).isEqualTo(PEOPLE);
    }

    @Test
    void a_hundred_and_twenty_that_lapse_on_one_day_need_no_human() {
        house.pass(MONTH);
        house.settle();
        house.sweep();
        house.settle();
        assertThat(inside()).isEqualTo(PEOPLE - 120);
        assertThat(house.alarms.byCause()).isEmpty();
        assertThat(house.brake().pulled()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("triggers")
    void thirty_surprising_lapses_stop_whatever_brought_them(Consumer<BrakeTest> trigger) {
        trigger.accept(this);
        aMinutePasses();
        assertThat(inside()).isEqualTo(PEOPLE - BORNE);
        assertThat(house.alarms.byCause()).containsOnlyKeys(ALARM);
        assertThat(house.brake().held(house.gate().place())).isEqualTo(SURPRISES - BORNE);
        assertThat(stopped()).hasSize(SURPRISES - BORNE).allSatisfy(grant -> {
            assertThat(grant.code()).isEqualTo(Brake.CODE);
            assertThat(grant.nextStep()).contains("gatehouse brake release discord:1");
        });
    }

    static Stream<Named<Consumer<BrakeTest>>> triggers() {
        return Stream.of(
                Named.of("events", BrakeTest::byEvents),
                Named.of("timers", BrakeTest::byTimers),
                Named.of("sweep", BrakeTest::bySweep));
    }

    @Test
    void the_brake_holds_for_days_until_a_human_lets_go() {
        byEvents();
        aMinutePasses();
        for (int hour = 0; hour < 48; hour++) {
            house.pass(Duration.ofHours(1));
            house.sweep();
            house.settle();
        }
        assertThat(inside()).isEqualTo(PEOPLE - BORNE);

        house.release();
        house.settle();

        assertThat(inside()).isEqualTo(PEOPLE - SURPRISES);
        assertThat(house.alarms.byCause()).isEmpty();
        assertThat(stopped()).isEmpty();
    }

    @Test
    void a_restart_lets_nothing_through() {
        byEvents();
        aMinutePasses();
        house.restart();
        house.brake().recall();
        house.sweep();
        house.settle();
        assertThat(inside()).isEqualTo(PEOPLE - BORNE);
        assertThat(house.alarms.byCause()).containsKey(ALARM);
    }

    @Test
    void everything_but_removals_goes_on() {
        byEvents();
        aMinutePasses();
        TrueMembership late = moveIn(9_000, MONTH);
        TrueMembership mistaken = sold.get(PEOPLE - 1);
        mistaken.renew(house.now());
        house.hint(mistaken.id());
        house.settle();
        assertThat(house.isInside(late.account())).isTrue();
        assertThat(house.grant(mistaken.account())).map(Grant::state).contains(State.DONE);

        house.release();
        house.settle();

        assertThat(house.isInside(mistaken.account())).isTrue();
    }

    @Test
    void whom_a_human_blocks_goes_even_while_the_brake_holds() {
        byEvents();
        aMinutePasses();
        PlatformAccount spammer = sold.get(200).account();
        house.memory
                .exceptionRows()
                .add(new HandException(
                        HandException.Kind.BLOCK,
                        spammer,
                        house.gate().id(),
                        "olga",
                        "spam",
                        Optional.empty(),
                        Optional.empty()));
        house.command(spammer);
        house.settle();
        assertThat(house.isInside(spammer)).isFalse();
    }

    @Test
    void surprises_an_hour_apart_are_no_crowd() {
        for (int n = 0; n < SURPRISES; n++) {
            surprise(sold.get(PEOPLE - 1 - n));
            aMinutePasses();
            house.pass(Duration.ofMinutes(20));
            house.settle();
        }
        assertThat(inside()).isEqualTo(PEOPLE - SURPRISES);
        assertThat(house.alarms.byCause()).isEmpty();
    }

    @Test
    void a_removal_that_has_to_be_tried_again_counts_once() {
        for (int n = 0; n < BORNE; n++) {
            house.door.trouble(Trouble.REFUSED);
            surprise(sold.get(PEOPLE - 1 - n));
            aMinutePasses();
        }
        aMinutePasses();
        assertThat(inside()).isEqualTo(PEOPLE - BORNE);
        assertThat(house.alarms.byCause()).isEmpty();
    }

    private void byEvents() {
        lastSold().forEach(this::surprise);
        house.settle();
    }

    /** Hilt's pages were read for another reason; what was news in them rings by its rows. */
    private void byTimers() {
        lastSold().forEach(each -> each.cut(house.now()));
        house.readPages();
        house.settle();
    }

    private void bySweep() {
        lastSold().forEach(each -> each.cut(house.now()));
        house.sweep();
        house.settle();
        house.pass(Duration.ofSeconds(30));
        house.sweep();
        house.settle();
    }

    private void surprise(TrueMembership one) {
        one.cut(house.now());
        house.hint(one.id());
    }

    private void aMinutePasses() {
        for (int n = 0; n < 2; n++) {
            house.settle();
            house.pass(Duration.ofSeconds(31));
            house.settle();
        }
    }

    private List<TrueMembership> lastSold() {
        return sold.subList(PEOPLE - SURPRISES, PEOPLE);
    }

    private TrueMembership moveIn(long id, Duration paid) {
        PlatformAccount account = new PlatformAccount(Platform.DISCORD, id);
        house.door.join(account);
        TrueMembership membership = house.hilt.sell(account, House.GOLD, new Terms(paid, Duration.ZERO, Duration.ZERO));
        house.hint(membership.id());
        return membership;
    }

    private long inside() {
        return sold.stream().filter(each -> house.isInside(each.account())).count();
    }

    private List<Grant> stopped() {
        return house.memory.grants().unfinished(PEOPLE);
    }
}
