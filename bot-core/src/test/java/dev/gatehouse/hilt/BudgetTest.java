package dev.gatehouse.hilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Budget budget = new Budget(nanos::get);

    private int spend(Urgency urgency) {
        int spent = 0;
        while (budget.acquire(urgency, Duration.ZERO).isEmpty()) {
            spent++;
            budget.unanswered();
        }
        return spent;
    }

    private boolean mayCall(Urgency urgency) {
        return budget.acquire(urgency, Duration.ZERO).isEmpty();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void hear(int status, int remaining, long resetsInSeconds) {
        assertThat(mayCall(Urgency.BUYER)).isTrue();
        Optional<Duration> resets = Optional.of(Duration.ofSeconds(resetsInSeconds));
        budget.answered(status, new RateHeaders(Optional.of(120), Optional.of(remaining), resets, Optional.empty()));
    }

    private void refuse(Optional<Duration> retryAfter) {
        assertThat(mayCall(Urgency.BUYER)).isTrue();
        budget.answered(429, new RateHeaders(Optional.empty(), Optional.empty(), Optional.empty(), retryAfter));
    }

    @Test
    void a_sixth_of_the_window_is_kept_for_buyers() {
        assertThat(spend(Urgency.SWEEP)).isEqualTo(100);
        assertThat(spend(Urgency.EVENT)).isZero();
        assertThat(spend(Urgency.BUYER)).isEqualTo(20);
    }

    @Test
    void the_next_window_is_open_again() {
        spend(Urgency.BUYER);

        pass(Duration.ofSeconds(60));

        assertThat(spend(Urgency.BUYER)).isEqualTo(120);
    }

    @Test
    void calls_under_way_count_in_the_next_window() {
        for (int n = 0; n < 30; n++) {
            mayCall(Urgency.BUYER);
        }

        pass(Duration.ofSeconds(60));

        assertThat(spend(Urgency.BUYER)).isEqualTo(90);
    }

    @Test
    void says_how_long_until_a_call_could_be_sent() {
        spend(Urgency.SWEEP);
        pass(Duration.ofSeconds(20));

        assertThat(budget.acquire(Urgency.SWEEP, Duration.ofSeconds(5))).contains(Duration.ofSeconds(40));
    }

    @Test
    void hilts_own_number_counts() {
        budget.allow(300);
        assertThat(spend(Urgency.SWEEP)).isEqualTo(250);

        budget.allow(60);
        pass(Duration.ofSeconds(60));
        assertThat(spend(Urgency.SWEEP)).isEqualTo(50);
    }

    @Test
    void believes_hilt_when_somebody_else_spends_from_the_same_key() {
        hear(200, 3, 30);

        assertThat(spend(Urgency.BUYER)).isEqualTo(3);
        pass(Duration.ofSeconds(29));
        assertThat(spend(Urgency.BUYER)).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(spend(Urgency.BUYER)).isEqualTo(120);
    }

    @Test
    void a_late_answer_from_the_last_window_is_no_news() {
        hear(200, 50, 10);
        pass(Duration.ofSeconds(10));
        hear(200, 119, 60);

        hear(200, 1, 0);

        assertThat(spend(Urgency.BUYER)).isEqualTo(118);
    }

    @Test
    void an_answer_that_was_long_under_way_gives_back_nothing() {
        hear(200, 100, 50);
        assertThat(mayCall(Urgency.BUYER)).isTrue();
        assertThat(spend(Urgency.EVENT)).isEqualTo(79);
        pass(Duration.ofSeconds(4));

        budget.answered(
                200,
                new RateHeaders(
                        Optional.of(120), Optional.of(99), Optional.of(Duration.ofSeconds(50)), Optional.empty()));

        assertThat(spend(Urgency.EVENT)).isZero();
    }

    @Test
    void a_new_window_at_hilt_opens_ours() {
        hear(200, 0, 10);
        pass(Duration.ofSeconds(10));

        hear(200, 119, 60);

        assertThat(spend(Urgency.BUYER)).isEqualTo(119);
    }

    @Test
    void fault_28_nobody_calls_until_hilts_wait_is_over() {
        refuse(Optional.of(Duration.ofMinutes(10)));

        pass(Duration.ofSeconds(599));
        assertThat(spend(Urgency.BUYER)).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(spend(Urgency.BUYER)).isEqualTo(120);
    }

    @Test
    void fault_28_without_a_wait_the_window_is_over() {
        refuse(Optional.empty());

        pass(Duration.ofSeconds(59));
        assertThat(mayCall(Urgency.BUYER)).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(mayCall(Urgency.BUYER)).isTrue();
    }

    @Test
    void fault_28_no_wait_at_all_still_means_a_second() {
        refuse(Optional.of(Duration.ZERO));

        assertThat(mayCall(Urgency.BUYER)).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(mayCall(Urgency.BUYER)).isTrue();
    }

    @Test
    void the_more_urgent_go_first_and_among_equals_who_came_first() throws InterruptedException {
        budget.allow(1);
        refuse(Optional.of(Duration.ofSeconds(30)));
        List<String> served = new CopyOnWriteArrayList<>();
        List<Thread> callers = List.of(
                caller("sweep", Urgency.SWEEP, served, 1),
                caller("event", Urgency.EVENT, served, 2),
                caller("buyer", Urgency.BUYER, served, 3),
                caller("second buyer", Urgency.BUYER, served, 4));

        for (int turn = 1; turn <= callers.size(); turn++) {
            pass(Duration.ofSeconds(turn == 1 ? 30 : 60));
            int sofar = turn;
            await().until(() -> served.size() == sofar);
        }

        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(served).containsExactly("buyer", "second buyer", "event", "sweep");
    }

    private Thread caller(String name, Urgency urgency, List<String> served, int place) {
        Thread thread = new Thread(() -> {
            Optional<Duration> refused = budget.acquire(urgency, Duration.ofDays(1));
            budget.unanswered();
            served.add(refused.isEmpty() ? name : "refused " + name);
        });
        thread.start();
        await().until(() -> budget.waiting() == place);
        return thread;
    }

    @Test
    void an_interrupted_wait_ends_without_a_turn() throws InterruptedException {
        refuse(Optional.of(Duration.ofSeconds(30)));
        List<String> served = new CopyOnWriteArrayList<>();
        Thread caller = caller("buyer", Urgency.BUYER, served, 1);

        caller.interrupt();
        caller.join();

        assertThat(served).containsExactly("refused buyer");
        assertThat(budget.waiting()).isZero();
    }
}
