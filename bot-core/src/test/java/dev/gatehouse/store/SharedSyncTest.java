package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Telegram posts up to forty updates beside each other: each is answered after a sync, and they share it. */
class SharedSyncTest {
    private final SharedSync sync = new SharedSync();
    private final AtomicInteger syncs = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void who_comes_while_one_is_under_way_is_covered_by_one_more_and_never_by_that_one() throws Exception {
        List<Thread> callers = new ArrayList<>();
        AtomicInteger covered = new AtomicInteger();
        for (int each = 0; each < 20; each++) {
            Thread caller = new Thread(() -> {
                sync.cover(this::slowly);
                covered.incrementAndGet();
            });
            callers.add(caller);
            caller.start();
            // The first is at the disk before the others come.
            await().until(() -> caller.getState() == Thread.State.WAITING || caller.getState() == Thread.State.BLOCKED);
        }
        assertThat(covered).hasValue(0);

        release.countDown();
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(covered).hasValue(20);
        assertThat(syncs).hasValue(2);
    }

    @Test
    void who_shares_a_sync_that_fails_tries_for_itself() {
        assertThatThrownBy(() -> sync.cover(() -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");

        sync.cover(syncs::incrementAndGet);

        assertThat(syncs).hasValue(1);
    }

    private void slowly() {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        syncs.incrementAndGet();
    }
}
