package dev.gatehouse.discord.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Urgency;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LineTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration NOT_AT_ALL = Duration.ZERO;

    private final Line line = new Line();

    @Test
    void two_calls_of_a_window_are_kept_for_whom_somebody_waits() throws InterruptedException {
        line.told(10, 3, AN_HOUR);
        assertThat(goesThrough(Urgency.SWEEP)).isTrue();

        assertThat(goesThrough(Urgency.SWEEP)).isFalse();
        assertThat(goesThrough(Urgency.EVENT)).isFalse();
        assertThat(goesThrough(Urgency.BUYER)).isTrue();
        assertThat(goesThrough(Urgency.BUYER)).isTrue();
        assertThat(goesThrough(Urgency.BUYER)).isFalse();
    }

    @Test
    void a_window_of_one_call_serves_everybody() throws InterruptedException {
        line.told(1, 1, AN_HOUR);

        assertThat(goesThrough(Urgency.SWEEP)).isTrue();
    }

    @Test
    void turns_are_promised_as_fast_as_the_window_allows() throws InterruptedException {
        line.told(10, 9, Duration.ofHours(8));
        line.told(10, 0, AN_HOUR);

        assertThat(line.enter(Urgency.SWEEP, NOT_AT_ALL)).isBetween(Duration.ofMinutes(59), AN_HOUR);
        assertThat(line.enter(Urgency.SWEEP, NOT_AT_ALL)).isBetween(Duration.ofMinutes(119), Duration.ofHours(2));
        assertThat(line.enter(Urgency.EVENT, NOT_AT_ALL))
                .as("an event does not queue behind what nobody waits for")
                .isLessThanOrEqualTo(AN_HOUR);
    }

    @Test
    void one_call_is_under_way_at_a_time() throws InterruptedException {
        assertThat(line.enter(Urgency.SWEEP, NOT_AT_ALL)).isZero();
        assertThat(line.enter(Urgency.BUYER, NOT_AT_ALL)).isPositive();

        line.leave();
        assertThat(line.enter(Urgency.BUYER, NOT_AT_ALL)).isZero();
    }

    private boolean goesThrough(Urgency urgency) throws InterruptedException {
        boolean through = line.enter(urgency, NOT_AT_ALL).isZero();
        if (through) {
            line.leave();
        }
        return through;
    }
}
