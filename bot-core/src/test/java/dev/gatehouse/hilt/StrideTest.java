package dev.gatehouse.hilt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StrideTest {
    private static final Duration STEP = Duration.ofMillis(500);

    /** A shared thread may still carry an interrupt that another test left, which ends a wait early. */
    private static final Executor FRESH = work -> new Thread(work, "walker").start();

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Stride stride = new Stride(nanos::get);

    @Test
    void the_first_step_waits_for_nothing_and_the_next_for_its_time() throws Exception {
        stride.await(STEP);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> stride.await(STEP), FRESH);
        CompletableFuture<Void> third = second.thenRunAsync(() -> stride.await(STEP), FRESH);

        nanos.addAndGet(STEP.toNanos() - 1);
        assertThat(second).isNotDone();
        nanos.addAndGet(1);
        second.get();
        assertThat(third).isNotDone();
        nanos.addAndGet(STEP.toNanos());
        third.get();
    }

    @Test
    void after_a_rest_no_step_is_owed() {
        stride.await(STEP);
        nanos.addAndGet(Duration.ofMinutes(5).toNanos());

        stride.await(STEP);
        CompletableFuture<Void> next = CompletableFuture.runAsync(() -> stride.await(STEP), FRESH);

        assertThat(next).isNotDone();
        nanos.addAndGet(STEP.toNanos());
        next.join();
    }
}
