package dev.gatehouse.telegram.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TempoTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** Close to where the machine's counter turns over. */
    private final AtomicLong machine = new AtomicLong(Long.MAX_VALUE - 5);

    private final Tempo tempo = new Tempo(25, 25, machine::get);

    private void pass(Duration time) {
        machine.addAndGet(time.toNanos());
    }

    @Test
    void the_first_goes_at_once_and_the_others_follow_in_turn() {
        assertThat(tempo.take()).isZero();
        assertThat(tempo.take()).isEqualTo(Duration.ofMillis(40));
        assertThat(tempo.take()).isEqualTo(Duration.ofMillis(80));
    }

    @Test
    void a_quiet_time_is_not_saved_up_for_a_burst() {
        tempo.take();
        pass(Duration.ofHours(1));

        assertThat(tempo.take()).isZero();
        assertThat(tempo.take()).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void whoever_waits_goes_first_and_the_others_come_a_turn_later() {
        tempo.take();
        tempo.interrupt();
        tempo.interrupt();

        assertThat(tempo.take()).isEqualTo(Duration.ofMillis(120));
    }

    @Test
    void a_refusal_halves_the_rate_and_those_refused_with_it_do_not() {
        tempo.refused(Duration.ofSeconds(3));
        tempo.refused(Duration.ofSeconds(2));

        assertThat(tempo.rate()).isEqualTo(12.5);
        assertThat(tempo.closed()).isEqualTo(Duration.ofSeconds(3));
        pass(Duration.ofSeconds(3));
        assertThat(tempo.closed()).isZero();
    }

    @Test
    void who_overslept_and_those_behind_still_go_one_after_the_other() {
        tempo.take();
        assertThat(tempo.go()).isZero();
        tempo.take();
        tempo.take();
        pass(Duration.ofMillis(90));

        assertThat(tempo.go()).isZero();
        assertThat(tempo.go()).isEqualTo(Duration.ofMillis(40));
        pass(Duration.ofMillis(40));
        assertThat(tempo.go()).isZero();
    }

    /** A chat that takes 17 a second: some refusals teach it, and then there is none for most of an hour of full load. */
    @Test
    void once_the_rate_is_learnt_nothing_is_refused_any_more() {
        Deque<Long> taken = new ArrayDeque<>();
        int refused = 0;
        int refusedLate = 0;
        int passed = 0;
        long start = machine.get();
        while (machine.get() - start < 3_500 * SECOND) {
            pass(tempo.take());
            long now = machine.get();
            taken.removeIf(at -> now - at >= SECOND);
            if (taken.size() < 17) {
                taken.add(now);
                passed++;
                tempo.passed();
            } else {
                refused++;
                refusedLate += now - start > 60 * SECOND ? 1 : 0;
                tempo.refused(Duration.ofSeconds(1));
            }
        }
        assertThat(refused).isBetween(1, 8);
        assertThat(refusedLate).isZero();
        assertThat(passed / 3_500.0).isCloseTo(15, within(2.5));
    }

    @Test
    void a_rate_that_nobody_waits_for_is_not_raised() {
        tempo.refused(Duration.ofSeconds(1));
        for (int each = 0; each < 100; each++) {
            pass(Duration.ofMinutes(1));
            tempo.take();
            tempo.passed();
        }
        assertThat(tempo.rate()).isEqualTo(12.5);
    }
}
