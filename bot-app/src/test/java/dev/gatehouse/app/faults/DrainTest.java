package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
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
}
