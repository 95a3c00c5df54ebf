package dev.gatehouse.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SessionStartsTest {
    @Test
    void a_few_logins_a_day_wait_for_nothing() {
        assertThat(SessionStarts.pause(0)).isZero();
        assertThat(SessionStarts.pause(14)).isZero();
    }

    @Test
    void fault_50_a_crash_loop_stays_below_fifty_logins_a_day() {
        Duration passed = Duration.ZERO;
        int logins = 0;
        while (passed.compareTo(Duration.ofDays(1)) < 0) {
            passed = passed.plus(SessionStarts.pause(logins));
            logins++;
        }

        assertThat(logins).isLessThan(50);
    }
}
