package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Cases 63 and 65 on PostgreSQL: it is slow, and it is killed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresAwayTest {
    private static final String SECRET = "a-secret-of-the-server";
    private static final Duration BACK = Duration.ofSeconds(5);

    private @Nullable HiltStandIn hilt;
    private @Nullable PostgresServer server;
    private @Nullable Node node;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        hilt = HiltStandIn.start(new SandboxClock(), 0);
        server = PostgresServer.start(home);
        node = Node.start(home, hilt, Optional.of(SECRET), server.url());
    }

    @AfterAll
    void stop() throws Exception {
        Objects.requireNonNull(node).close();
        Objects.requireNonNull(hilt).close();
        server().close();
    }

    @Test
    void fault_63_while_the_server_does_not_commit_nothing_is_acknowledged() throws Exception {
        Parcels parcels = new Parcels(box());
        List<CompletableFuture<Letterbox.Answer>> answers;
        try (Connection other = DriverManager.getConnection(server().url());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE webhook_event IN ACCESS EXCLUSIVE MODE");
            answers = Stream.generate(parcels::send).limit(20).toList();

            Watch.never(
                    "an answer",
                    Duration.ofMillis(1_500),
                    () -> answers.stream().anyMatch(CompletableFuture::isDone));
        }

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.get().status()).isEqualTo(200));
        assertThat(parcels.lost()).isEmpty();
    }

    @Test
    void fault_65_a_server_killed_under_load_loses_nothing_and_is_used_as_soon_as_it_is_back() throws Exception {
        Parcels parcels = new Parcels(box());
        AtomicBoolean calm = new AtomicBoolean();
        CompletableFuture<?> load = CompletableFuture.runAsync(() -> {
            while (!calm.get()) {
                parcels.send().join();
            }
        });
        Watch.until("some are taken", () -> parcels.acknowledged() > 50);

        server().kill();
        Watch.until("a refusal", () -> parcels.send().join().status() == 503);
        server().startAgain();
        long back = System.nanoTime();
        Watch.until("taken again", () -> parcels.send().join().status() == 200);
        Duration waited = Duration.ofNanos(System.nanoTime() - back);
        calm.set(true);
        load.join();

        assertThat(waited).isLessThan(BACK);
        assertThat(parcels.lost()).isEmpty();
    }

    private Letterbox box() {
        return Objects.requireNonNull(node).box(SECRET);
    }

    private PostgresServer server() {
        return Objects.requireNonNull(server);
    }
}
