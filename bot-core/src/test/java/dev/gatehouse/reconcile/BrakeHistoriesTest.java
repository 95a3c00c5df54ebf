package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Law 7 in random lives: no more surprising removals within an hour than a place may bear, whatever brings them. */
class BrakeHistoriesTest {
    private static final int HISTORIES = 60;

    private record Broken(long seed, AssertionError how, Rush rush) {
        @Override
        public String toString() {
            return "rush " + seed + ":\n" + String.join("\n", rush.told()) + "\n" + how.getMessage();
        }
    }

    @Test
    void no_place_bears_more_surprises_than_its_limit() {
        firstBroken(Plant.none()).ifPresent(broken -> fail(broken.toString(), broken.how()));
    }

    @Test
    void law_7_a_brake_that_never_stops_is_found() {
        assertThat(firstBroken(Plant.brakeNeverStops()))
                .hasValueSatisfying(broken -> assertThat(broken.how()).hasMessageContaining("within an hour"));
    }

    @Test
    void law_7_a_brake_that_foreseen_ends_pull_is_found() {
        assertThat(firstBroken(Plant.everythingSurprises()))
                .hasValueSatisfying(broken -> assertThat(broken.how()).hasMessageFindingMatch("foreseen"));
    }

    private static Optional<Broken> firstBroken(Plant plant) {
        return LongStream.rangeClosed(1, HISTORIES)
                .mapToObj(seed -> play(plant, seed))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Broken> play(Plant plant, long seed) {
        Rush rush = new Rush(plant, seed);
        try {
            rush.play();
            return Optional.empty();
        } catch (AssertionError how) {
            return Optional.of(new Broken(seed, how, rush));
        }
    }
}
