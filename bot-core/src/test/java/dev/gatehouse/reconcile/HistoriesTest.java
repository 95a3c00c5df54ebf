package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens in whatever order: no payer and no stranger ever loses a door, and in the end every door is as the
 * truth wants it. One history is played again with {@code -Dgatehouse.history=<seed>}.
 */
class HistoriesTest {
    private static final int HISTORIES = 2_000;
    private static final int NIGHTLY = 10_000;

    /** A history in which a law was broken. */
    private record Broken(long seed, AssertionError how, History history) {
        @Override
        public String toString() {
            return "history " + seed + " (play it again with -Dgatehouse.history=" + seed + "):\n"
                    + String.join("\n", history.told()) + "\n" + how.getMessage();
        }
    }

    @Test
    void every_door_ends_as_the_truth_wants_it_and_no_payer_ever_loses_one() {
        Long one = Long.getLong("gatehouse.history");
        LongStream seeds = one == null ? LongStream.rangeClosed(1, HISTORIES) : LongStream.of(one);
        firstBroken(Plant.none(), seeds).ifPresent(broken -> fail(broken.toString(), broken.how()));
    }

    /** Some minutes. */
    @Test
    @Tag("nightly")
    void ten_thousand_more_histories_end_so_too() {
        LongStream seeds = LongStream.rangeClosed(HISTORIES + 1, HISTORIES + NIGHTLY);
        firstBroken(Plant.none(), seeds).ifPresent(broken -> fail(broken.toString(), broken.how()));
    }

    @ParameterizedTest
    @MethodSource("plantedBugs")
    void a_planted_bug_is_found(Plant bug, String by) {
        assertThat(firstBroken(bug, LongStream.rangeClosed(1, HISTORIES)))
                .hasValueSatisfying(broken -> assertThat(broken.how()).hasMessageFindingMatch(by));
    }

    static Stream<Arguments> plantedBugs() {
        return Stream.of(
                Arguments.of(
                        Named.of("law 1: silence is read as nothing", Plant.silenceReadAsNothing()), "from a payer"),
                Arguments.of(
                        Named.of("law 3: the last answer wins", Plant.lastAnswerWins()), "from a payer|is entitled"),
                Arguments.of(
                        Named.of("law 4: the worst membership counts", Plant.worstCounts()),
                        "from a payer|is entitled"),
                Arguments.of(
                        Named.of("law 4: only the first membership counts", Plant.onlyTheFirstCounts()),
                        "from a payer|is entitled"),
                Arguments.of(
                        Named.of("law 4: what is bought for a linked account is forgotten", Plant.linksAreForgotten()),
                        "from a payer|is entitled"),
                Arguments.of(
                        Named.of(
                                "law 1: silence on a linked account is read as nothing",
                                Plant.silenceOfOneIsReadAsNothing()),
                        "from a payer"),
                Arguments.of(Named.of("law 5: strangers are managed", Plant.strangersAreManaged()), "from a stranger"),
                Arguments.of(Named.of("law 5: gifts are removed", Plant.giftsAreRemoved()), "which a human gave"));
    }

    private static Optional<Broken> firstBroken(Plant plant, LongStream seeds) {
        return seeds.mapToObj(seed -> play(plant, seed))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Broken> play(Plant plant, long seed) {
        History history = new History(plant, seed);
        try {
            history.play();
            return Optional.empty();
        } catch (AssertionError how) {
            return Optional.of(new Broken(seed, how, history));
        }
    }
}
