package dev.gatehouse.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.Secret;
import dev.gatehouse.audit.HeardAlarms;
import dev.gatehouse.door.UpdateRows.StoredUpdate;
import dev.gatehouse.inbox.CommitGroups;
import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.inbox.Inbox;
import dev.gatehouse.inbox.Receipt;
import dev.gatehouse.inbox.Signer;
import dev.gatehouse.inbox.WebhookSignature;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Law 2: an acknowledgement means on the disk. Proved twice: by H2's own count of statements, and at the disk under it. */
class DurabilityTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Secret SECRET = new Secret("a secret of the tests");

    @TempDir
    Path folder;

    private @Nullable Database open;

    @BeforeEach
    void open() {
        CountedDisk.register();
        open = Database.open("jdbc:h2:" + CountedDisk.SCHEME + ":" + folder.resolve("gatehouse"));
    }

    @AfterEach
    void close() {
        database().close();
    }

    /** H2 counts what it executes: one checkpoint for a group, however large, and none for anything else. */
    @Test
    void a_group_costs_exactly_one_checkpoint() {
        EventTable rows = new EventTable(database());
        database().write(handle -> handle.execute("SET QUERY_STATISTICS TRUE"));

        rows.storeAll(group("a", 1));
        rows.storeAll(group("b", 256));
        rows.storeAll(group("a", 1));
        rows.settle("a-0", "rang");

        assertThat(executions("CHECKPOINT SYNC")).isEqualTo(3);
    }

    /** The disk is written through once before the answer, however many wait for it. */
    @Test
    void every_group_is_written_through_exactly_once_before_it_returns() {
        EventTable rows = new EventTable(database());
        for (int each = 0; each < 20; each++) {
            int before = CountedDisk.syncs();

            rows.storeAll(group("g" + each, 1 + each * 10));

            assertThat(CountedDisk.syncs()).isEqualTo(before + 1);
        }
    }

    /** Room that was freed is used again after a while: by then what replaced it must be on the disk. */
    @Test
    void what_nobody_waits_for_is_written_through_when_asked_and_only_when_there_is_something() {
        EventTable rows = new EventTable(database());
        rows.storeAll(group("a", 1));
        database().writeThrough();
        int before = CountedDisk.syncs();

        rows.settle("a-0", "rang");
        database().writeThrough();
        int once = CountedDisk.syncs();
        database().writeThrough();

        assertThat(once).isGreaterThan(before);
        assertThat(CountedDisk.syncs()).isEqualTo(once);
    }

    @Test
    void updates_of_telegram_reach_the_disk_together_before_their_numbers_are_passed() {
        TelegramUpdateTable rows = new TelegramUpdateTable(database());
        List<StoredUpdate> answer = LongStream.rangeClosed(1, 100)
                .mapToObj(number -> new StoredUpdate(number, new byte[] {1}, NOON))
                .toList();
        int before = CountedDisk.syncs();

        assertThat(rows.store(answer)).hasSize(100);
        assertThat(CountedDisk.syncs()).isEqualTo(before + 1);

        assertThat(rows.store(answer)).isEmpty();
        assertThat(CountedDisk.syncs()).isEqualTo(before + 2);
    }

    /** FAULTS 63: a disk that takes its time holds back every acknowledgement. */
    @Test
    void fault_63_nothing_is_acknowledged_while_the_disk_is_stuck() {
        try (CommitGroups groups = new CommitGroups(new EventTable(database()))) {
            groups.start();
            CountDownLatch release = CountedDisk.stick();
            Inbox inbox = new Inbox(
                    () -> Optional.of(new WebhookSignature(List.of(SECRET))),
                    groups,
                    (event, how) -> {},
                    new HeardAlarms(),
                    () -> NOON);
            List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
            for (int each = 0; each < 50; each++) {
                receipts.add(take(inbox, "e-" + each));
            }
            await().until(() -> CountedDisk.waiting() > 0);

            assertThat(receipts).noneMatch(CompletableFuture::isDone);
            release.countDown();

            assertThat(receipts).allMatch(receipt -> receipt.join() == Receipt.STORED);
        }
    }

    private static CompletableFuture<Receipt> take(Inbox inbox, String id) {
        byte[] body = ("{\"id\":\"" + id + "\"}").getBytes(UTF_8);
        return inbox.take(body, new Signer(SECRET).header(NOON, body)).toCompletableFuture();
    }

    private static List<RawEvent> group(String name, int size) {
        return IntStream.range(0, size)
                .mapToObj(each -> new RawEvent(
                        name + "-" + each, "t", new byte[] {1}, NOON, Optional.empty(), true, Optional.empty()))
                .toList();
    }

    private int executions(String sql) {
        return database()
                .read(handle -> handle.createQuery("""
                                SELECT COALESCE(SUM(execution_count), 0) FROM information_schema.query_statistics
                                 WHERE sql_statement = :sql
                                """)
                        .bind("sql", sql)
                        .mapTo(Integer.class)
                        .one());
    }

    private Database database() {
        return Objects.requireNonNull(open);
    }
}
