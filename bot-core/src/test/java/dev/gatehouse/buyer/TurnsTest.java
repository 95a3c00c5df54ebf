package dev.gatehouse.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever types without end: a few of it are heard, in their order, and nobody else waits behind them. */
class TurnsTest {
    private static final long FLOODER = 7;
    private static final long PATIENT = 8;

    private final Workers workers = new Workers();
    private final Turns turns = new Turns(workers);
    private final List<String> heard = new ArrayList<>();

    @Test
    void fault_98_of_a_flood_one_is_at_work_five_wait_and_the_rest_is_not_heard() {
        List<Boolean> taken = IntStream.range(0, 200)
                .mapToObj(each -> turns.add(FLOODER, () -> heard.add("flood " + each)))
                .toList();

        assertThat(taken.subList(0, 6)).containsOnly(true);
        assertThat(taken.subList(6, 200)).containsOnly(false);
        workers.workOff();
        assertThat(heard).containsExactly("flood 0", "flood 1", "flood 2", "flood 3", "flood 4", "flood 5");
    }

    @Test
    void fault_98_another_person_is_next_however_many_of_the_flood_wait() {
        IntStream.range(0, 200).forEach(each -> turns.add(FLOODER, () -> heard.add("flood")));

        assertThat(turns.add(PATIENT, () -> heard.add("patient"))).isTrue();

        workers.workOff();
        assertThat(heard.subList(0, 2)).containsExactly("flood", "patient");
    }

    @Test
    void workers_who_take_no_more_forget_nobody() {
        workers.full = true;
        assertThatThrownBy(() -> turns.add(PATIENT, () -> heard.add("refused")))
                .isInstanceOf(RejectedExecutionException.class);
        workers.full = false;

        assertThat(turns.add(PATIENT, () -> heard.add("patient"))).isTrue();

        workers.workOff();
        assertThat(heard).containsExactly("patient");
    }

    @Test
    void who_has_been_answered_is_heard_again() {
        IntStream.range(0, 200).forEach(each -> turns.add(FLOODER, () -> heard.add("flood")));
        workers.workOff();

        assertThat(turns.add(FLOODER, () -> heard.add("later"))).isTrue();

        workers.workOff();
        assertThat(heard).endsWith("later");
    }

    /** Works when it is told to, on the test's own thread. */
    private static final class Workers extends AbstractExecutorService {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private boolean full;

        void workOff() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }

        @Override
        public void execute(Runnable work) {
            if (full) {
                throw new RejectedExecutionException();
            }
            waiting.add(work);
        }

        @Override
        public void shutdown() {
            waiting.clear();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long time, TimeUnit unit) {
            return true;
        }
    }
}
