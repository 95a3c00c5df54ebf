package dev.gatehouse.app.soak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.app.cli.RefusedException;
import dev.gatehouse.membership.Workspace;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.WorkspaceTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillSoakTest {
    @TempDir
    Path home;

    @Test
    void a_killed_node_goes_on_and_is_counted() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int code = new KillSoak(home, new PrintStream(said, true, UTF_8))
                .kill(1, SoakRows.H2, Path.of("tally.json"), OptionalLong.of(5));

        assertThat(said.toString(UTF_8)).contains("seed 5, h2, 0 kills before", "1/1 aimed at", "0 lost");
        assertThat(code).isZero();
        assertThat(home.resolve("tally.md")).content().contains("| kills | 1 |", "| **of these lost** | 0 |");
    }

    @Test
    void a_database_in_which_a_node_has_lived_is_refused() {
        String used = "jdbc:h2:file:" + home.resolve("used");
        try (Database database = Database.open(used)) {
            new WorkspaceTable(database).accept(new Workspace("another", true, 120));
        }
        KillSoak soak = new KillSoak(home, new PrintStream(new ByteArrayOutputStream(), true, UTF_8));

        assertThatThrownBy(() -> soak.kill(1, used, Path.of("tally.json"), OptionalLong.of(5)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("SOAK_DATABASE_USED");
        assertThat(home.resolve("tally.json")).doesNotExist();
    }

    @Test
    void who_is_told_twice_although_it_was_noted_fails_the_run() {
        RoundReport round = new RoundReport(Set.of(), 7, Set.of(), List.of(), Set.of(), List.of("telegram 1"));

        assertThat(round.isClean()).isFalse();
    }

    @Test
    void the_counts_of_all_runs_are_added_up() throws Exception {
        Path file = home.resolve("deep/tally.json");
        Set<String> inFlight = Set.of("telegram 1");
        RoundReport good =
                new RoundReport(EnumSet.of(Point.STORED), 7, Set.of(), List.of(), inFlight, List.of("telegram 1"));
        RoundReport bad = new RoundReport(
                EnumSet.of(Point.STORED, Point.IN_GROUP),
                9,
                Set.of("e-1"),
                List.of("discord 2"),
                Set.of(),
                List.of("discord 2"));
        assertThat(good.isClean()).isTrue();
        assertThat(bad.isClean()).isFalse();

        Tally.read(file).add("h2", good, 7);
        Tally.read(file).add("h2", bad, 2);
        Tally.read(file).add("postgresql", good, 7);

        Tally.Count count = Tally.read(file).of("h2");
        assertThat(count.kills()).isEqualTo(2);
        assertThat(count.acknowledged()).isEqualTo(9);
        assertThat(count.lost()).isEqualTo(1);
        assertThat(count.wrongDoors()).isEqualTo(1);
        assertThat(count.toldTwiceOnDiscord()).isEqualTo(1);
        assertThat(count.toldTwiceOnTelegram()).isEqualTo(1);
        assertThat(count.inFlight()).isEqualTo(1);
        assertThat(count.repeated()).isEqualTo(1);
        assertThat(count.points()).containsEntry("STORED", 2).containsEntry("IN_GROUP", 1);
        assertThat(Files.readString(home.resolve("deep/tally.md")))
                .contains("| | h2 | postgresql |", "| kills | 2 | 1 |");
    }
}
