package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.reconcile.TrueMembership.Terms;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** FAULTS 75: a job about many goes on where it was broken off, because what is done is in the rows. */
class MassJobTest {
    private static final int PEOPLE = 100;
    private static final int DIES_AT = 38;
    private static final Duration MONTH = Duration.ofDays(30);

    private final House house = new House(Plant.none(), 7);
    private final List<PlatformAccount> people = LongStream.range(0, PEOPLE)
            .mapToObj(each -> new PlatformAccount(Platform.DISCORD, 5_000 + each))
            .toList();
    private final AtomicInteger taken = new AtomicInteger();

    @Test
    void fault_75_a_mass_lapse_interrupted_at_37_percent_goes_on_at_37_percent() {
        people.forEach(this::letIn);
        house.door.onRevoke(key -> {
            if (taken.incrementAndGet() == DIES_AT) {
                throw new Trouble.Crash();
            }
        });
        house.pass(MONTH);

        assertThat(house.settle()).as("the process lived").isFalse();
        assertThat(inside()).isEqualTo(PEOPLE - DIES_AT + 1);
        int asked = house.hilt.questions();

        assertThat(house.settle()).isTrue();
        house.pass(Duration.ofSeconds(5));
        house.settle();

        assertThat(inside()).isZero();
        assertThat(taken).as("nobody twice but the one in whose call it died").hasValue(PEOPLE + 1);
        assertThat(house.hilt.questions() - asked).isLessThanOrEqualTo(2 * PEOPLE);
    }

    @Test
    void fault_75_what_a_killed_sweep_had_not_reached_is_reached_by_the_next() {
        people.forEach(this::letIn);
        people.forEach(person -> house.door.take(person, house.gate()));
        AtomicInteger given = new AtomicInteger();
        house.door.onGrant(key -> {
            if (given.incrementAndGet() == DIES_AT) {
                throw new Trouble.Crash();
            }
        });
        house.lookAtEverybody();
        assertThat(house.settle()).isFalse();

        house.lookAtEverybody();
        house.settle();
        house.pass(Duration.ofSeconds(5));
        house.settle();

        assertThat(inside()).isEqualTo(PEOPLE);
        assertThat(given).hasValueLessThanOrEqualTo(PEOPLE + 2);
    }

    private void letIn(PlatformAccount person) {
        house.door.join(person);
        TrueMembership membership = house.hilt.sell(person, House.GOLD, new Terms(MONTH, Duration.ZERO, Duration.ZERO));
        house.hint(membership.id());
        house.settle();
        assertThat(house.door.isInside(person, house.gate())).isTrue();
    }

    private long inside() {
        return people.stream()
                .filter(person -> house.door.isInside(person, house.gate()))
                .count();
    }
}
