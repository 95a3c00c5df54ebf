package dev.gatehouse.reconcile;

import static dev.gatehouse.reconcile.House.ALICE;
import static dev.gatehouse.reconcile.House.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Ring;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RingQueueTest {
    private final List<Ring> looks = new CopyOnWriteArrayList<>();
    private final Semaphore gate = new Semaphore(0);

    @Test
    void a_burst_for_one_account_is_one_look_with_the_most_urgent_wishes_of_all() {
        try (RingQueue queue = new RingQueue(1, looks::add, RingQueueTest::nobody)) {
            queue.add(ring(ALICE, Urgency.SWEEP, false));
            queue.add(ring(ALICE, Urgency.BUYER, false));
            queue.add(ring(ALICE, Urgency.EVENT, true));
            queue.start();
            await().until(() -> queue.size() == 0);
        }
        assertThat(looks).singleElement().satisfies(look -> {
            assertThat(look.urgency()).isEqualTo(Urgency.BUYER);
            assertThat(look.retrieve()).isTrue();
        });
    }

    @Test
    void a_waiting_buyer_goes_before_the_sweep() {
        try (RingQueue queue = new RingQueue(1, looks::add, RingQueueTest::nobody)) {
            queue.add(ring(ALICE, Urgency.SWEEP, false));
            queue.add(ring(BOB, Urgency.BUYER, false));
            queue.start();
            await().until(() -> queue.size() == 0);
        }
        assertThat(looks).extracting(Ring::account).containsExactly(BOB, ALICE);
    }

    @Test
    void rings_during_a_look_become_one_more_look() {
        try (RingQueue queue = new RingQueue(4, this::lookSlowly, RingQueueTest::nobody)) {
            queue.start();
            queue.add(ring(ALICE, Urgency.EVENT, false));
            await().until(() -> looks.size() == 1);
            queue.add(ring(ALICE, Urgency.EVENT, false));
            queue.add(ring(ALICE, Urgency.EVENT, false));
            gate.release(10);
            await().until(() -> queue.size() == 0);
        }
        assertThat(looks).hasSize(2);
    }

    @Test
    void one_account_is_looked_at_by_one_worker_at_a_time() {
        Set<PlatformAccount> busy = ConcurrentHashMap.newKeySet();
        AtomicBoolean twice = new AtomicBoolean();
        try (RingQueue queue = new RingQueue(
                8,
                ring -> {
                    twice.compareAndSet(false, !busy.add(ring.account()));
                    Thread.onSpinWait();
                    busy.remove(ring.account());
                    looks.add(ring);
                },
                RingQueueTest::nobody)) {
            queue.start();
            for (int n = 0; n < 2_000; n++) {
                queue.add(ring(n % 2 == 0 ? ALICE : BOB, Urgency.EVENT, false));
            }
            await().until(() -> queue.size() == 0);
        }
        assertThat(twice).isFalse();
        assertThat(looks).extracting(Ring::account).contains(ALICE, BOB);
    }

    @Test
    void a_look_that_fails_stops_no_other() {
        Logger log = (Logger) LoggerFactory.getLogger(RingQueue.class);
        Level before = log.getLevel();
        log.setLevel(Level.OFF);
        try (RingQueue queue = new RingQueue(
                1,
                ring -> {
                    if (ring.account().equals(ALICE)) {
                        throw new IllegalStateException("the database is away");
                    }
                    looks.add(ring);
                },
                RingQueueTest::nobody)) {
            queue.add(ring(ALICE, Urgency.BUYER, false));
            queue.add(ring(BOB, Urgency.EVENT, false));
            queue.start();
            await().until(() -> queue.size() == 0);
        } finally {
            log.setLevel(before);
        }
        assertThat(looks).extracting(Ring::account).containsExactly(BOB);
    }

    @Test
    void whoever_is_met_at_the_door_waits_for_no_look_that_is_held_up() {
        List<Ring> met = new CopyOnWriteArrayList<>();
        try (RingQueue queue =
                new RingQueue(1, this::lookSlowly, knock -> knock.account().equals(BOB) && met.add(knock))) {
            queue.start();
            queue.add(ring(ALICE, Urgency.BUYER, true));
            await().until(() -> looks.size() == 1);

            queue.add(ring(BOB, Urgency.BUYER, true));
            await().until(() -> met.size() == 1);
            assertThat(looks).extracting(Ring::account).containsExactly(ALICE);

            gate.release(10);
            await().until(() -> queue.size() == 0);
        }
        assertThat(looks).hasSize(1);
    }

    @Test
    void a_knock_that_nobody_meets_and_one_whose_meeting_fails_are_looked_at() {
        Logger log = (Logger) LoggerFactory.getLogger(RingQueue.class);
        Level before = log.getLevel();
        log.setLevel(Level.OFF);
        try (RingQueue queue = new RingQueue(1, looks::add, knock -> {
            if (knock.account().equals(ALICE)) {
                throw new IllegalStateException("the database is away");
            }
            return false;
        })) {
            queue.start();
            queue.add(ring(ALICE, Urgency.BUYER, true));
            queue.add(ring(BOB, Urgency.BUYER, true));
            await().until(() -> queue.size() == 0);
        } finally {
            log.setLevel(before);
        }
        assertThat(looks).extracting(Ring::account).containsExactly(ALICE, BOB);
    }

    private static boolean nobody(Ring knock) {
        return false;
    }

    private void lookSlowly(Ring ring) {
        looks.add(ring);
        gate.acquireUninterruptibly();
    }

    private static Ring ring(PlatformAccount account, Urgency urgency, boolean retrieve) {
        return new Ring(account, urgency, Instant.MIN, retrieve, "test");
    }
}
