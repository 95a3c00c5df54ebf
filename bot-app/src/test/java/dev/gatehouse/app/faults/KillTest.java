package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.faults.DoomedDisk.Moment;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.Faults;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * FAULTS 72: the process dies by SIGKILL at each moment between a webhook's arrival and the note that the door is open.
 * Set {@code -Dkill.seed} to have the same kills again. Each once: {@code ./gatehouse soak kill} does it hundreds of times.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {
    private static final Duration HANG = Duration.ofSeconds(5);
    private static final String MEMBERSHIPS = "/v1/memberships.*";

    private final long seed = Long.getLong("kill.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private @Nullable MortalNode started;

    @BeforeAll
    void start(@TempDir Path folder, TestReporter reporter) throws IOException, InterruptedException {
        reporter.publishEntry("kill.seed", Long.toString(seed));
        started = MortalNode.start(folder);
    }

    @AfterAll
    void stop() {
        node().close();
    }

    @AfterEach
    void disarm() {
        node().stage().hilt().faults().clear();
        node().stage().discord().faults().clear();
    }

    @Test
    void case_72_killed_after_the_proof_and_before_anything_is_stored() throws Exception {
        node().hold(Moment.UNWRITTEN);
        DiscordBuyer buyer = node().sell();
        node().awaitHeld(Moment.UNWRITTEN);

        Set<String> stored = kill();

        assertThat(stored).as("nothing of this purchase").doesNotContainAnyElementsOf(node().eventsOf(buyer));
        comesRight(List.of(buyer));
        assertThat(node().attemptsFor(buyer))
                .as("delivered again")
                .isGreaterThan(node().eventsOf(buyer).size());
    }

    @Test
    void case_72_killed_after_the_insert_and_before_the_acknowledgement() throws Exception {
        node().hold(Moment.SYNCED);
        DiscordBuyer buyer = node().sell();
        node().awaitHeld(Moment.SYNCED);

        Set<String> stored = kill();

        assertThat(stored).containsAnyElementsOf(node().eventsOf(buyer));
        comesRight(List.of(buyer));
        assertThat(node().attemptsFor(buyer))
                .as("delivered again")
                .isGreaterThan(node().eventsOf(buyer).size());
    }

    @Test
    void case_72_killed_after_the_acknowledgement_and_before_anything_comes_of_it() throws Exception {
        Faults hilt = node().stage().hilt().faults();
        hilt.add(Fault.hang("GET", MEMBERSHIPS, Fault.FOR_EVER, HANG));
        DiscordBuyer buyer = node().sell();
        Watch.until("its events are acknowledged", () -> node().isAcknowledged(buyer));

        Set<String> stored = kill();

        assertThat(stored).containsAll(node().eventsOf(buyer));
        assertThat(buyer.grants()).isEmpty();
        comesRight(List.of(buyer));
        assertThat(node().attemptsFor(buyer))
                .as("not delivered again")
                .isEqualTo(node().eventsOf(buyer).size());
    }

    @Test
    void case_72_killed_after_the_role_call_and_before_its_answer_is_noted() throws Exception {
        DiscordBuyer buyer = node().member();
        Fault silence = Fault.hang("PUT", buyer.rolePath(), 1, HANG);
        Faults discord = node().stage().discord().faults();
        discord.add(random.nextBoolean() ? silence : silence.afterwards());
        node().sell(buyer);
        Watch.until("the role call hangs", () -> discord.all().isEmpty());

        kill();

        comesRight(List.of(buyer));
    }

    @Test
    void case_72_killed_with_several_events_in_one_group() throws Exception {
        Moment moment = List.of(Moment.values()).get(random.nextInt(Moment.values().length));
        node().hold(Moment.SYNCED);
        List<DiscordBuyer> buyers = new ArrayList<>(List.of(node().sell()));
        node().awaitHeld(Moment.SYNCED);
        for (int each = 0; each < 3; each++) {
            buyers.add(node().sell());
        }
        List<DiscordBuyer> late = buyers.subList(1, buyers.size());
        Watch.never(
                "an acknowledgement while the disk stands still",
                Duration.ofMillis(300),
                () -> late.stream().anyMatch(node()::hasAcknowledged));
        node().hold(moment);
        node().awaitHeld(moment);

        kill();

        assertThat(late).as("not acknowledged, killed when %s", moment).noneMatch(node()::hasAcknowledged);
        comesRight(buyers);
    }

    @Test
    void case_72_killed_at_any_moment_under_load() throws Exception {
        List<DiscordBuyer> buyers = new ArrayList<>();
        int unlucky = random.nextInt(6);
        for (int each = 0; each < 6; each++) {
            buyers.add(node().sell());
            // The moment of the kill is what is drawn at random here.
            LockSupport.parkNanos(random.nextLong(40_000_000L));
            if (each == unlucky) {
                kill();
            }
        }

        comesRight(buyers);
    }

    /** Kills, and judges I1: whatever was answered 2xx is in the file. */
    private Set<String> kill() throws InterruptedException, IOException, SQLException {
        Set<String> stored = node().kill();
        disarm();
        assertThat(stored).as("I1, seed %d", seed).containsAll(node().acknowledged());
        return stored;
    }

    /** Starts anew, and judges I2 once Hilt has repeated what was not acknowledged. */
    private void comesRight(List<DiscordBuyer> buyers) throws IOException, InterruptedException {
        node().startAgain();
        for (DiscordBuyer buyer : buyers) {
            buyer.awaitRole();
            Watch.until("told", () -> buyer.told("You are in") > 0);
            Watch.until("acknowledged in the end", () -> node().isAcknowledged(buyer));
        }
        node().awaitQuiet();
        for (DiscordBuyer buyer : buyers) {
            assertThat(node().timesGiven(buyer))
                    .as("role changes, seed %d", seed)
                    .isEqualTo(1);
            assertThat(buyer.revokes()).as("seed %d", seed).isEmpty();
            assertThat(buyer.told("You are in")).as("told, seed %d", seed).isLessThanOrEqualTo(2);
        }
        assertThat(buyers.stream().filter(buyer -> buyer.told("You are in") > 1))
                .as("told twice: at most the one in flight, seed %d", seed)
                .hasSizeLessThanOrEqualTo(1);
    }

    private MortalNode node() {
        return Objects.requireNonNull(started);
    }
}
