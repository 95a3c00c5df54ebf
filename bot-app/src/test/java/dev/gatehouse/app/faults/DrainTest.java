package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case 73: told to stop in the middle of its work, a node ends in good order. */
class DrainTest {
    /** What whoever stops it waits before it is killed. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final String WORD = "Your payment arrived";
    private static final Duration WHILE = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    @Test
    void fault_73_told_to_stop_under_load_it_ends_in_time_and_loses_nothing() throws Exception {
        try (MortalNode node = MortalNode.start(folder)) {
            List<DiscordBuyer> buyers = new ArrayList<>();
            for (int each = 0; each < 60; each++) {
                buyers.add(node.sell());
            }

            assertThat(node.terminate(GRACE)).as("ended by itself").isTrue();
            assertThat(node.log()).as("what went wrong meanwhile").isEmpty();

            Set<String> stored = node.stored();
            assertThat(stored).containsAll(node.acknowledged());
            node.startAgain();
            for (DiscordBuyer buyer : buyers) {
                Multitude.within(Duration.ofMinutes(1), "the role", buyer::hasRole);
            }
            node.awaitQuiet();
            assertThat(buyers).allSatisfy(buyer -> {
                assertThat(node.timesGiven(buyer)).isEqualTo(1);
                assertThat(buyer.revokes()).isEmpty();
            });
        }
    }

    @Test
    void fault_73_told_to_stop_in_the_middle_of_a_word_it_says_it_once() throws Exception {
        try (MortalNode node = MortalNode.start(folder)) {
            Stage stage = node.stage();
            TelegramBuyer buyer = TelegramBuyer.started(stage, "drained");
            Watch.until("the bot's greeting", () -> !buyer.messages().isEmpty());
            stage.telegram()
                    .faults()
                    .add(Fault.delay("POST", ".*/sendmessage", 1, Duration.ofMillis(3_500))
                            .afterwards());
            stage.hilt().buy(stage.world().telegramProduct(), Long.toString(buyer.id()), "");
            Watch.until(
                    "the word is in the chat, and its answer on the way",
                    () -> buyer.told(WORD) == 1
                            && stage.telegram().faults().all().isEmpty());

            assertThat(node.terminate(GRACE)).as("ended by itself").isTrue();

            node.startAgain();
            node.awaitQuiet();
            stage.clock().advance(Duration.ofMinutes(10));
            Watch.never("the word again", WHILE, () -> buyer.told(WORD) > 1);
        }
    }
}
