package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.inbox.EventRows.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL alone may do to us. */
class PostgresTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** A commit that the server forgets in a crash is no acknowledgement. */
    @Test
    void a_server_that_does_not_sync_its_commits_is_refused() {
        String url = Postgres.newDatabase() + "&options=-c%20synchronous_commit=off";

        assertRefused(url, "DATABASE_NOT_SYNCED");
    }

    /** FAULTS 69. */
    @Test
    void fault_69_a_schema_of_a_newer_version_is_refused() {
        String url = Postgres.newDatabase();
        try (Database database = Database.open(url)) {
            database.write(handle -> handle.execute("""
                    INSERT INTO flyway_schema_history SELECT 99, '99', 'of the future', type, 'V99__x.sql', checksum,
                        installed_by, installed_on, execution_time, success FROM flyway_schema_history
                     WHERE installed_rank = 1
                    """));
        }

        assertRefused(url, "DATABASE_SCHEMA");
    }

    /** FAULTS 69: PostgreSQL takes back what was not committed; the tables that other hands made stay as they are. */
    @Test
    void fault_69_a_migration_killed_half_way_is_finished_at_the_next_start() {
        String url = Postgres.newDatabase();
        try (Database database = Database.open(url)) {
            database.write(handle -> handle.execute("DELETE FROM flyway_schema_history WHERE installed_rank >= 2"));
            database.write(handle -> handle.execute("DROP TABLE moved_chat"));
        }

        try (Database again = Database.open(url)) {
            assertThat(new MovedChatTable(again).all()).isEmpty();
        }
    }

    @Test
    void a_wrong_password_is_said_without_any() {
        String url = Postgres.newDatabase().replace("user=postgres", "user=nobody") + "&password=hush";

        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("DATABASE_UNREACHABLE")
                .hasMessageNotContaining("hush");
    }

    /** FAULTS 66. */
    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03"})
    void fault_66_a_transaction_that_lost_a_race_is_done_again(String state) {
        try (Database database = Database.open(Postgres.emptyDatabase())) {
            AtomicInteger tries = new AtomicInteger();

            int done = database.write(handle -> {
                if (tries.incrementAndGet() < 3) {
                    raise(handle, state);
                }
                return tries.get();
            });

            assertThat(done).isEqualTo(3);
            assertThatThrownBy(() -> database.write(handle -> raise(handle, state)))
                    .as("not for ever")
                    .hasMessageContaining("staged");
        }
    }

    /** FAULTS 66: the server itself says 40001 when a row changed since the transaction began to look. */
    @Test
    void fault_66_a_serialisation_failure_of_the_server_is_retried() {
        try (Database database = Database.open(Postgres.emptyDatabase())) {
            MovedChatTable rows = new MovedChatTable(database);
            rows.moved(1, 2);
            AtomicInteger tries = new AtomicInteger();

            database.write(handle -> {
                handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                handle.execute("SELECT * FROM moved_chat");
                if (tries.incrementAndGet() == 1) {
                    CompletableFuture.runAsync(() -> rows.moved(1, 3)).join();
                }
                return handle.execute("UPDATE moved_chat SET to_id = to_id + 10");
            });

            assertThat(tries.get()).isEqualTo(2);
            assertThat(rows.all()).containsEntry(1L, 13L);
        }
    }

    /** FAULTS 64: the connection dies after the commit reached the server, so nobody knows; the repeat finds it done. */
    @Test
    void fault_64_what_was_committed_without_an_answer_is_a_duplicate_when_it_is_repeated() {
        String url = Postgres.emptyDatabase();
        try (Database database = Database.open(url)) {
            EventTable rows = new EventTable(database);
            List<RawEvent> group =
                    List.of(new RawEvent("e", "t", new byte[] {1}, NOON, Optional.empty(), true, Optional.empty()));
            try (CutConnection wire = new CutConnection(url)) {
                try (Database cut = Database.open(wire.url())) {
                    EventTable behind = new EventTable(cut);
                    behind.storeAll(List.of());
                    wire.cutAnswerTo("COMMIT");

                    List<Stored> outcomes = behind.storeAll(group);

                    assertThat(wire.cuts()).isEqualTo(1);
                    assertThat(outcomes).containsExactly(Stored.DUPLICATE);
                }
            }
            assertThat(rows.due(NOON, 10)).hasSize(1);
        }
    }

    /** FAULTS 65: every connection is gone at once. */
    @Test
    void fault_65_connections_that_the_server_closed_are_replaced_at_once() {
        try (Database database = Database.open(Postgres.emptyDatabase())) {
            MovedChatTable rows = new MovedChatTable(database);
            rows.moved(1, 2);
            Postgres.change(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'gatehouse'");

            rows.moved(3, 4);

            assertThat(rows.all()).containsEntry(1L, 2L).containsEntry(3L, 4L);
        }
    }

    private static int raise(Handle handle, String state) {
        return handle.execute("DO $$ BEGIN RAISE 'staged' USING ERRCODE = '" + state + "'; END $$");
    }

    private static void assertRefused(String url, String code) {
        assertThatThrownBy(() -> Database.open(url).close())
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
