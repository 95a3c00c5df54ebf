package dev.gatehouse.telegram.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NoticePaceTest {
    private final AtomicLong machine = new AtomicLong(Long.MAX_VALUE - 5);
    private final NoticePace pace = new NoticePace(machine::get);

    @Test
    void the_first_goes_at_once_and_the_others_follow_at_25_a_second() {
        assertThat(pace.reserve()).isZero();
        assertThat(pace.reserve()).isEqualTo(Duration.ofMillis(40));
        assertThat(pace.reserve()).isEqualTo(Duration.ofMillis(80));
    }

    @Test
    void a_quiet_time_is_not_saved_up_for_a_burst() {
        pace.reserve();
        machine.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(pace.reserve()).isZero();
        assertThat(pace.reserve()).isEqualTo(Duration.ofMillis(40));
    }
}
