package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.reconcile.TrueMembership.Terms;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A door that a human must mend: one alarm, one probe, and everybody let in once it works. */
class ParkedDoorsTest {
    private static final int CROWD = 50;
    private static final Refusal TOO_HIGH =
            new Refusal("ROLE_ABOVE_BOT", "The role is above the bot.", "Move the bot's role up.");
    private static final Terms A_YEAR = new Terms(Duration.ofDays(365), Duration.ZERO, Duration.ZERO);

    private final House house = new House(Plant.none(), 7);

    @Test
    void one_refusal_parks_the_door_for_everybody() {
        crowdPaysAtBrokenDoor();
        assertThat(grants()).isEqualTo(1);
        assertThat(house.alarms.byCause()).hasSize(1);
        assertThat(house.memory.grants().unfinished(CROWD)).hasSize(CROWD).allSatisfy(grant -> {
            assertThat(grant.state()).isEqualTo(State.NEEDS_HUMAN);
            assertThat(grant.code()).isEqualTo("ROLE_ABOVE_BOT");
            assertThat(grant.nextStep()).isEqualTo("Move the bot's role up.");
            assertThat(grant.nextAttemptAt()).isPresent();
        });
    }

    @Test
    void a_parked_door_is_probed_once_in_ten_minutes() {
        crowdPaysAtBrokenDoor();
        for (int minute = 0; minute < 60; minute++) {
            house.door.answerNext(Outcome.NeedsHuman.atDoor(TOO_HIGH));
            house.pass(Duration.ofMinutes(1));
            house.settle();
        }
        assertThat(grants()).isBetween(4L, 8L);
        assertThat(house.alarms.byCause()).hasSize(1);
    }

    @Test
    void when_the_probe_comes_through_everybody_is_let_in() {
        crowdPaysAtBrokenDoor();
        house.pass(Duration.ofMinutes(13));
        house.settle();
        assertThat(inside()).isEqualTo(CROWD);
        assertThat(house.alarms.byCause()).isEmpty();
    }

    @Test
    void a_change_at_the_place_is_tried_at_once_and_by_one_only() {
        crowdPaysAtBrokenDoor();
        house.door.answerNext(Outcome.NeedsHuman.atDoor(TOO_HIGH));
        house.mended();
        house.settle();
        assertThat(grants()).isEqualTo(2);

        house.mended();
        house.settle();
        assertThat(inside()).isEqualTo(CROWD);
    }

    /** The refusal may be of the time before the change, which nothing would tell of a second time. */
    @Test
    void what_was_refused_while_the_place_changed_is_tried_again_and_parks_nobody() {
        house.door.answerNext(Outcome.NeedsHuman.atDoor(TOO_HIGH), house::mended);
        crowdPays();
        assertThat(inside()).isEqualTo(CROWD);
        assertThat(house.alarms.byCause()).isEmpty();
    }

    /** That somebody must join first proves nothing: the others would wait behind those who never come. */
    @Test
    void whoever_must_act_first_does_not_keep_a_mended_door_parked() {
        crowdPaysOutside();
        bobIsRefused();

        house.mended();
        house.settle();

        assertThat(house.isInside(House.BOB)).isTrue();
        assertThat(house.alarms.byCause()).isEmpty();
    }

    @Test
    void a_door_that_is_seen_to_be_broken_stays_parked_whoever_probes_it() {
        crowdPaysOutside();
        bobIsRefused();
        house.door.showBroken(TOO_HIGH);
        long before = grants();

        house.mended();
        house.settle();

        assertThat(grants()).isEqualTo(before + 1);
        assertThat(house.isInside(House.BOB)).isFalse();
        assertThat(house.alarms.byCause()).hasSize(1);
    }

    @Test
    void a_probe_that_found_the_platform_away_leaves_it_to_the_next() {
        crowdPaysAtBrokenDoor();
        house.door.answerNext(new Outcome.Later("AWAY", "the platform is away", Duration.ZERO));
        house.mended();
        house.settle();

        assertThat(inside()).isEqualTo(CROWD);
    }

    @Test
    void what_is_about_one_person_parks_nobody_else() {
        house.door.answerNext(Outcome.NeedsHuman.aboutPerson(TOO_HIGH));
        crowdPays();
        assertThat(inside()).isEqualTo(CROWD - 1);
    }

    @Test
    void a_clock_set_back_does_not_keep_a_mended_door_parked() {
        crowdPaysAtBrokenDoor();
        house.pass(Duration.ofDays(-30));
        house.restart();
        house.lookAtEverybody();
        house.settle();
        assertThat(inside()).isEqualTo(CROWD);
    }

    private void crowdPaysOutside() {
        crowd().forEach(account ->
                house.hint(house.hilt.sell(account, House.GOLD, A_YEAR).id()));
        house.settle();
    }

    private void bobIsRefused() {
        house.door.join(House.BOB);
        house.door.answerNext(Outcome.NeedsHuman.atDoor(TOO_HIGH));
        house.hint(house.hilt.sell(House.BOB, House.GOLD, A_YEAR).id());
        house.settle();
        assertThat(house.isInside(House.BOB)).isFalse();
    }

    private void crowdPaysAtBrokenDoor() {
        house.door.answerNext(Outcome.NeedsHuman.atDoor(TOO_HIGH));
        crowdPays();
    }

    private void crowdPays() {
        crowd().forEach(account -> {
            house.door.join(account);
            house.hint(house.hilt.sell(account, House.GOLD, A_YEAR).id());
        });
        house.settle();
    }

    private static List<PlatformAccount> crowd() {
        return LongStream.rangeClosed(1, CROWD)
                .mapToObj(n -> new PlatformAccount(Platform.DISCORD, 7_000 + n))
                .toList();
    }

    private long grants() {
        return house.door.calls().stream()
                .filter(call -> call.startsWith("grant"))
                .count();
    }

    private long inside() {
        return crowd().stream().filter(house::isInside).count();
    }
}
