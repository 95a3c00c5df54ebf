package dev.gatehouse.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.inbox.EventRows.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** FAULTS 74: whatever happens to the thread or the room it needs, the inbox stores or says that it does not. */
@Timeout(60)
class NoZombieTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int MORE_THAN_FITS = 9_000;

    private final ListedEvents rows = new ListedEvents();

    @Test
    void fault_74_when_the_writing_thread_dies_of_an_error_nothing_more_is_acknowledged_and_the_process_says_so()
            throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, death) -> {});
        CommitGroups groups = new CommitGroups(dying());
        try {
            groups.start();

            assertThat(answer(groups, "a")).isEmpty();
            assertThat(answer(groups, "b")).isEmpty();

            assertThat(groups.isWriting()).as("what /health/live answers").isFalse();
            assertThat(rows.all()).isEmpty();
        } finally {
            groups.close();
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void fault_74_a_full_queue_sends_away_at_once_and_keeps_what_it_took() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        CommitGroups groups = new CommitGroups(standingStill(disk));
        groups.start();
        List<CompletableFuture<Optional<Stored>>> answers = new ArrayList<>(IntStream.range(0, MORE_THAN_FITS)
                .mapToObj(each -> groups.store(event("e-" + each)).toCompletableFuture())
                .toList());
        long sentAway = answers.stream().filter(CompletableFuture::isDone).count();
        assertThat(sentAway).isPositive();

        disk.countDown();

        CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0])).get(30, TimeUnit.SECONDS);
        assertThat(answers.stream().filter(each -> each.join().isPresent()))
                .hasSize(rows.all().size());
        assertThat(rows.all()).hasSize((int) (MORE_THAN_FITS - sentAway));
        assertThat(groups.isWriting()).isTrue();
        groups.close();
    }

    /** Waited for with an end of its own: nothing interrupts a join. */
    private static Optional<Stored> answer(CommitGroups groups, String id) throws Exception {
        return groups.store(event(id)).toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private EventRows dying() {
        return new Bent(rows, () -> {
            throw new OutOfMemoryError("as a test has it");
        });
    }

    private EventRows standingStill(CountDownLatch disk) {
        return new Bent(rows, () -> {
            try {
                disk.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static RawEvent event(String id) {
        return new RawEvent(id, "t", "{}".getBytes(UTF_8), NOON, Optional.empty(), true, Optional.empty());
    }

    /** Rows to which something happens before a group is stored. */
    private record Bent(EventRows rows, Runnable before) implements EventRows {
        @Override
        public List<Stored> storeAll(List<RawEvent> events) {
            before.run();
            return rows.storeAll(events);
        }

        @Override
        public List<PendingEvent> due(Instant now, int limit) {
            return rows.due(now, limit);
        }

        @Override
        public void settle(String id, String outcome) {
            rows.settle(id, outcome);
        }

        @Override
        public void postpone(String id, Instant when, String why) {
            rows.postpone(id, when, why);
        }

        @Override
        public void quarantine(String id, String why) {
            rows.quarantine(id, why);
        }
    }
}
