package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.membership.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the embedded database. */
class BackupTest {
    @TempDir
    Path folder;

    @Test
    void a_copy_written_while_rows_are_added_holds_all_that_was_there_when_it_began() {
        AtomicInteger stored = new AtomicInteger();
        AtomicBoolean calm = new AtomicBoolean();
        int before;
        try (Database database = Database.open(url("gatehouse"))) {
            EventTable rows = new EventTable(database);
            CompletableFuture<?> load = CompletableFuture.runAsync(() -> {
                while (!calm.get()) {
                    rows.storeAll(List.of(event("e-" + stored.get())));
                    stored.incrementAndGet();
                }
            });
            await().until(() -> stored.get() > 50);
            before = stored.get();
            database.backUp(backup());
            calm.set(true);
            load.join();
        }

        Database.restore(url("other"), backup(), false);

        List<String> known =
                IntStream.range(0, before).mapToObj(each -> "e-" + each).toList();
        try (Database other = Database.open(url("other"))) {
            assertThat(new EventTable(other).stored(known)).hasSize(before);
        }
    }

    @Test
    void a_restored_database_takes_the_place_of_one_only_when_told_to_and_keeps_that_one() throws Exception {
        belongsTo("yesterday");
        try (Database database = Database.open(url("gatehouse"))) {
            database.backUp(backup());
        }
        belongsTo("today");

        assertRefused(() -> Database.restore(url("gatehouse"), backup(), false), "RESTORE_WOULD_OVERWRITE");
        assertThat(owner("gatehouse")).isEqualTo("today");

        Database.restore(url("gatehouse"), backup(), true);

        assertThat(owner("gatehouse")).isEqualTo("yesterday");
        Files.copy(folder.resolve("gatehouse.mv.db.before-restore"), folder.resolve("kept.mv.db"));
        assertThat(owner("kept")).isEqualTo("today");
    }

    @Test
    void nothing_is_put_under_a_database_in_use() {
        belongsTo("us");
        try (Database database = Database.open(url("gatehouse"))) {
            database.backUp(backup());

            assertRefused(() -> Database.restore(url("gatehouse"), backup(), true), "DATABASE_LOCKED");

            assertThat(database.isUp()).isTrue();
        }
        assertThat(owner("gatehouse")).isEqualTo("us");
    }

    /** FAULTS 68, of the backup itself. */
    @Test
    void fault_68_a_damaged_backup_changes_nothing() throws Exception {
        belongsTo("us");
        try (Database database = Database.open(url("gatehouse"))) {
            database.backUp(backup());
        }
        byte[] whole = Files.readAllBytes(backup());
        Files.write(backup(), Arrays.copyOf(whole, whole.length / 2));

        assertRefused(() -> Database.restore(url("gatehouse"), backup(), true), "BACKUP_UNREADABLE");

        assertThat(owner("gatehouse")).isEqualTo("us");
        assertThat(folder.resolve("gatehouse.restored.mv.db")).doesNotExist();
    }

    /** FAULTS 68: a whole archive around what is no database. */
    @Test
    void fault_68_a_backup_of_a_damaged_database_changes_nothing() throws Exception {
        belongsTo("us");
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup()))) {
            zip.putNextEntry(new ZipEntry("gatehouse.mv.db"));
            zip.write(noise);
        }

        assertRefused(() -> Database.restore(url("gatehouse"), backup(), true), "DATABASE_DAMAGED");

        assertThat(owner("gatehouse")).isEqualTo("us");
    }

    @Test
    void no_file_is_ever_written_over_and_no_database_made_to_be_copied() {
        belongsTo("us");
        try (Database database = Database.open(url("gatehouse"))) {
            database.backUp(backup());
            assertRefused(() -> database.backUp(backup()), "BACKUP_EXISTS");
            assertRefused(() -> database.backUp(backup().resolve("b.zip")), "BACKUP_FAILED");
        }
        assertRefused(() -> Database.openExisting(url("elsewhere")), "DATABASE_ABSENT");
        assertThat(folder.resolve("elsewhere.mv.db")).doesNotExist();
    }

    @Test
    void postgres_has_its_own_tools() {
        try (Database database = Database.open(Postgres.emptyDatabase())) {
            assertRefused(() -> database.backUp(backup()), "BACKUP_NOT_EMBEDDED");
        }
    }

    private void belongsTo(String user) {
        try (Database database = Database.open(url("gatehouse"))) {
            new WorkspaceTable(database).accept(new Workspace(user, false, 120));
        }
    }

    private String owner(String name) {
        try (Database database = Database.open(url(name))) {
            return new WorkspaceTable(database).find().orElseThrow().userId();
        }
    }

    private static RawEvent event(String id) {
        return new RawEvent(id, "t", new byte[2_000], Instant.EPOCH, Optional.empty(), true, Optional.empty());
    }

    private static void assertRefused(ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private Path backup() {
        return folder.resolve("backup's.zip");
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }
}
