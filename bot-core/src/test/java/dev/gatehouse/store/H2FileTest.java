package dev.gatehouse.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.membership.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the default database does with its file when something is wrong with it. */
class H2FileTest {
    @TempDir
    Path folder;

    @Test
    void what_was_kept_is_there_after_a_restart() {
        fill();

        try (Database again = Database.open(url())) {
            assertThat(new WorkspaceTable(again).find()).contains(new Workspace("u", false, 120));
            assertThat(new EventTable(again).due(Instant.now(), 1_000)).hasSize(200);
        }
    }

    /** A thread that is told to end while it writes must not take the file away from all others. */
    @Test
    void an_interrupted_writer_leaves_the_database_to_everybody_else() throws Exception {
        try (Database database = Database.open(url())) {
            WorkspaceTable rows = new WorkspaceTable(database);
            rows.accept(new Workspace("first", false, 120));
            for (int each = 0; each < 40; each++) {
                Workspace written = new Workspace("u" + each, false, 120);
                Thread writer = new Thread(() -> database.writeDurably(handle -> {
                    Thread.currentThread().interrupt();
                    return handle.execute("UPDATE workspace SET user_id = ?", written.userId());
                }));
                writer.start();
                writer.join();

                assertThat(rows.find()).contains(written);
            }
            assertThat(database.isUp()).isTrue();
        }
    }

    /** FAULTS 67. */
    @Test
    void fault_67_a_file_in_use_is_refused_with_what_to_do() throws IOException {
        fill();
        try (FileChannel other = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            other.lock();

            assertRefused("DATABASE_LOCKED");
        }
    }

    /** FAULTS 68. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.1, 0.5, 0.9})
    void fault_68_a_file_cut_short_is_refused_and_left_as_it_is(double left) throws IOException {
        fill();
        byte[] whole = Files.readAllBytes(file());
        byte[] cut = Arrays.copyOf(whole, (int) (whole.length * left));
        Files.write(file(), cut);

        assertRefused("DATABASE_DAMAGED");

        assertThat(Files.readAllBytes(file())).isEqualTo(cut);
    }

    /** FAULTS 72: nobody closed it, and one transaction was under way. */
    @Test
    void fault_72_a_file_left_by_a_killed_process_opens_with_all_that_was_committed() throws Exception {
        fill();
        Path copy = folder.resolve("killed.mv.db");
        try (Database running = Database.open(url())) {
            new WorkspaceTable(running).accept(new Workspace("last", false, 120));
            running.write(handle -> {
                handle.execute("DELETE FROM webhook_event");
                return copied(copy);
            });
        }

        try (Database again = Database.open("jdbc:h2:file:" + folder.resolve("killed"))) {
            assertThat(new WorkspaceTable(again).find()).contains(new Workspace("last", false, 120));
            assertThat(new EventTable(again).due(Instant.now(), 1_000)).hasSize(200);
        }
    }

    /** FAULTS 68. */
    @Test
    void fault_68_a_file_of_something_else_is_refused() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        Files.write(file(), noise);

        assertRefused("DATABASE_DAMAGED");

        assertThat(Files.readAllBytes(file())).isEqualTo(noise);
    }

    /** FAULTS 68: it opens, but what Gatehouse kept is not in it; filled anew, nobody would notice the loss. */
    @Test
    void fault_68_a_file_that_lost_its_tables_is_not_started_empty() throws SQLException {
        try (Connection other =
                        DriverManager.getConnection(JdbcUrl.complete(url()).value());
                Statement statement = other.createStatement()) {
            statement.execute("CREATE TABLE something_else (id INT)");
        }

        assertRefused("DATABASE_DAMAGED");
    }

    /** FAULTS 69. */
    @Test
    void fault_69_a_schema_of_a_newer_version_is_refused() throws SQLException {
        fill();
        change("INSERT INTO \"flyway_schema_history\" SELECT 99, '99', 'of the future', type, 'V99__x.sql', checksum,"
                + " installed_by, installed_on, execution_time, success FROM \"flyway_schema_history\""
                + " WHERE \"installed_rank\" = 1");

        assertRefused("DATABASE_SCHEMA");
    }

    /** FAULTS 69: killed between two tables; H2 keeps the first without the note that says the step is done. */
    @Test
    void fault_69_a_migration_killed_half_way_is_finished_at_the_next_start() throws SQLException {
        fill();
        change("DELETE FROM \"flyway_schema_history\"");
        change("DROP TABLE audit");

        try (Database again = Database.open(url())) {
            assertThat(new AuditTable(again).since(0, 10)).isEmpty();
            assertThat(new WorkspaceTable(again).find()).isPresent();
        }
    }

    @Test
    void a_server_that_is_away_is_said_to_be_away_without_the_password() {
        assertThatThrownBy(() -> Database.open("jdbc:nothing://host/db?password=hush"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("DATABASE_UNREACHABLE")
                .hasMessageContaining("jdbc:nothing://host/db");
    }

    private void fill() {
        try (Database database = Database.open(url())) {
            new WorkspaceTable(database).accept(new Workspace("u", false, 120));
            List<RawEvent> events = new ArrayList<>();
            for (int each = 0; each < 200; each++) {
                byte[] body = ("{\"id\":\"" + each + "\"}" + " ".repeat(2_000)).getBytes(UTF_8);
                events.add(
                        new RawEvent("e-" + each, "t", body, Instant.EPOCH, Optional.empty(), true, Optional.empty()));
            }
            new EventTable(database).storeAll(events);
        }
    }

    private Path copied(Path target) {
        try {
            return Files.copy(file(), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection other =
                        DriverManager.getConnection(JdbcUrl.complete(url()).value());
                Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertRefused(String code) {
        assertThatThrownBy(() -> Database.open(url()).close())
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("gatehouse");
    }

    private Path file() {
        return folder.resolve("gatehouse.mv.db");
    }
}
