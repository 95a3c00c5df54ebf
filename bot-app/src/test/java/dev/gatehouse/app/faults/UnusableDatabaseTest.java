package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases 67 to 69: the program itself, started over a database it must not use. */
class UnusableDatabaseTest {
    private static final String NEWER = """
            INSERT INTO "flyway_schema_history" SELECT 99, '99', 'of the future', type, 'V99__x.sql', checksum,
                installed_by, installed_on, execution_time, success FROM "flyway_schema_history"
             WHERE "installed_rank" = 1
            """;

    @TempDir
    Path home;

    private final HiltStandIn hilt = HiltStandIn.start(new SandboxClock(), 0);

    @AfterEach
    void stop() {
        hilt.close();
    }

    @Test
    void fault_67_a_second_program_over_one_file_ends_with_2_and_says_what_to_do() throws Exception {
        try (Node first = Node.start(home, hilt, Optional.of("-"))) {
            refused("DATABASE_LOCKED", "is in use by another process", "Stop the other Gatehouse");

            assertThat(first.gatehouse().publicUrl()).isNotEmpty();
        }
    }

    @Test
    void fault_68_a_file_cut_short_is_refused_with_the_way_back_and_left_alone() throws Exception {
        Node.start(home, hilt, Optional.of("-")).close();
        byte[] cut = Arrays.copyOf(Files.readAllBytes(file()), (int) (Files.size(file()) / 2));
        Files.write(file(), cut);

        refused("DATABASE_DAMAGED", "is cut short", "gatehouse restore");

        assertThat(Files.readAllBytes(file())).isEqualTo(cut);
    }

    @Test
    void fault_69_a_schema_of_a_newer_program_is_refused() throws Exception {
        Node.start(home, hilt, Optional.of("-")).close();
        try (Connection other = DriverManager.getConnection(
                        "jdbc:h2:file:" + home.resolve("data/gatehouse") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
                Statement statement = other.createStatement()) {
            statement.execute(NEWER);
        }

        refused("DATABASE_SCHEMA", "is not one this version can use", "Start the version of Gatehouse that last ran");
    }

    private void refused(String code, String why, String next) throws Exception {
        Map<String, String> environment = Map.of(
                "HILT_API_KEY",
                hilt.liveKey(),
                "HILT_API_URL",
                hilt.url(),
                "HTTP_PORT",
                "0",
                "ADMIN_LISTEN",
                "127.0.0.1:0");

        ChildJvm.Ended ended = ChildJvm.run(home, environment, "run");

        assertThat(ended.said()).startsWith(code + ": ").contains(why, next).doesNotContain("Exception", "\tat ");
        assertThat(ended.said().lines()).hasSize(2);
        assertThat(ended.code()).isEqualTo(2);
    }

    private Path file() {
        return home.resolve("data/gatehouse.mv.db");
    }
}
