package dev.gatehouse.inbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LanesTest {
    @RegisterExtension
    final MutedLog log = new MutedLog(Lanes.class).withCalmLines();

    private final CountDownLatch closed = new CountDownLatch(1);
    private final ThreadPoolExecutor lane = Lanes.lane("background", 1, 10);

    @Test
    void work_that_a_stop_cuts_short_ends_with_one_calm_line() throws InterruptedException {
        lane.execute(this::workUntilTheRowsAreClosed);
        lane.shutdown();
        closed.countDown();

        assertThat(lane.awaitTermination(10, SECONDS)).isTrue();
        assertThat(log.lines())
                .containsExactly("Work under way (background) was cut short by the stop; the next start takes it up");
    }

    @Test
    void work_that_fails_while_the_house_is_open_is_told_as_a_failure_and_stops_nothing() throws InterruptedException {
        closed.countDown();
        CountDownLatch next = new CountDownLatch(1);
        lane.execute(this::workUntilTheRowsAreClosed);
        lane.execute(next::countDown);

        assertThat(next.await(10, SECONDS)).isTrue();
        lane.shutdown();
        assertThat(lane.awaitTermination(10, SECONDS)).isTrue();
        assertThat(log.lines()).containsExactly("Work under way (background) failed");
    }

    private void workUntilTheRowsAreClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        throw new IllegalStateException("the rows are closed");
    }
}
