package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.audit.Entry.Kind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;

/** FAULTS 66: what happens to transactions that stand in each other's way. */
abstract class TransactionContract extends StoreContract {
    private static final int CONNECTIONS = 8;
    /** A pool left alone lets callers wait for thirty seconds; Hilt does not. */
    private static final Duration IN_TIME = Duration.ofSeconds(15);

    TransactionContract(Supplier<String> url) {
        super(url);
    }

    @Test
    void fault_66_two_that_wait_for_each_other_both_come_through() {
        tell(ALICE, "-");
        tell(BOB, "-");
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        AtomicInteger tries = new AtomicInteger();

        CompletableFuture<?> one = inOrder(ALICE, BOB, "one", bothHoldOne, tries);
        CompletableFuture<?> other = inOrder(BOB, ALICE, "other", bothHoldOne, tries);
        CompletableFuture.allOf(one, other).join();

        assertThat(tries.get()).as("tries").isGreaterThan(2);
        assertThat(told(ALICE)).isEqualTo(told(BOB)).isIn("one", "other");
    }

    @Test
    void fault_66_many_who_add_the_same_row_at_once_leave_one() {
        CompletableFuture<?>[] sides = IntStream.range(0, CONNECTIONS)
                .mapToObj(side -> CompletableFuture.runAsync(() -> IntStream.range(0, 20)
                        .forEach(each -> tell(new PlatformAccount(Platform.TELEGRAM, 1 + each), "side " + side))))
                .toArray(CompletableFuture<?>[]::new);

        CompletableFuture.allOf(sides).join();

        int rows = fresh.get()
                .read(handle -> handle.createQuery("SELECT COUNT(*) FROM notice")
                        .mapTo(Integer.class)
                        .one());
        assertThat(rows).isEqualTo(20);
    }

    @Test
    void fault_66_with_every_connection_taken_the_next_is_refused_in_time_and_served_afterwards() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(CONNECTIONS);
        CountDownLatch taken = new CountDownLatch(CONNECTIONS);
        CountDownLatch release = new CountDownLatch(1);
        Stream.generate(() -> (Runnable) () -> holdOne(taken, release))
                .limit(CONNECTIONS)
                .forEach(crowd::execute);
        taken.await();

        long asked = System.nanoTime();
        assertThatThrownBy(() -> tell(ALICE, "refused")).isInstanceOf(ConnectionException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(IN_TIME);
        release.countDown();
        crowd.shutdown();
        assertThat(crowd.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        tell(ALICE, "served");
        assertThat(told(ALICE)).isEqualTo("served");
    }

    @Test
    void characters_that_no_database_keeps_cost_nobody_the_row() {
        AuditTable trail = new AuditTable(fresh.get());

        trail.add(Entry.of(NOON, Kind.EVENT, "zero \0, half \uD83D, whole \uD83D\uDE00")
                .about(new MembershipId("m\0")));

        assertThat(trail.since(0, 10)).singleElement().satisfies(line -> {
            assertThat(line.entry().words()).isEqualTo("zero \uFFFD, half \uFFFD, whole \uD83D\uDE00");
            assertThat(line.entry().membership()).contains(new MembershipId("m\uFFFD"));
        });
    }

    private CompletableFuture<?> inOrder(
            PlatformAccount first,
            PlatformAccount second,
            String words,
            CountDownLatch bothHoldOne,
            AtomicInteger tries) {
        return CompletableFuture.runAsync(() -> fresh.get().write(handle -> {
            tries.incrementAndGet();
            Database.execute(handle, TELL, columns -> columns.account(first).text("level_told", words));
            bothHoldOne.countDown();
            await(bothHoldOne);
            return Database.execute(
                    handle, TELL, columns -> columns.account(second).text("level_told", words));
        }));
    }

    private static final String TELL = """
            UPDATE notice SET level_told = :level_told WHERE platform = :platform AND account_id = :account_id
            """;

    private void holdOne(CountDownLatch taken, CountDownLatch release) {
        fresh.get().read(handle -> {
            taken.countDown();
            await(release);
            return true;
        });
    }

    private void tell(PlatformAccount account, String level) {
        new NoticeTable(fresh.get()).tell(account, VIP, "access", level, NOON);
    }

    private String told(PlatformAccount account) {
        return new NoticeTable(fresh.get()).told(account, VIP, "access").orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
