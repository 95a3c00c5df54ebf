package dev.gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PruningTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration KEPT = Duration.ofDays(90);

    private final Heap heap = new Heap();
    private final Pruning pruning = new Pruning(heap, () -> NOON, KEPT);

    @Test
    void fault_71_a_mountain_of_old_events_is_forgotten_in_small_steps_over_many_rounds() {
        heap.old = 25_700;

        pruning.run();
        assertThat(heap.steps).hasSize(20).containsOnly(500);

        pruning.run();
        pruning.run();
        assertThat(heap.old).isZero();
        assertThat(heap.steps).hasSize(52).endsWith(200);
    }

    @Test
    void only_what_is_older_than_what_is_kept_is_forgotten() {
        pruning.run();

        assertThat(heap.before).contains(NOON.minus(KEPT));
    }

    private static final class Heap implements EventArchive {
        private final List<Integer> steps = new ArrayList<>();
        private Optional<Instant> before = Optional.empty();
        private int old;

        @Override
        public int prune(Instant then, int limit) {
            before = Optional.of(then);
            int forgotten = Math.min(old, limit);
            old -= forgotten;
            steps.add(forgotten);
            return forgotten;
        }

        @Override
        public List<Archived> newest(Optional<State> state, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Archived> find(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean replay(String id, Instant now) {
            throw new UnsupportedOperationException();
        }
    }
}
