package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.discord.RateLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A crowd whose memberships begin, and end, at the same time, told by webhooks; in the midst of it somebody buys in the chat
 * and waits. Discord takes ten calls in each window, as it does; only its windows are shorter here.
 */
class DiscordCrowdTest {
    private static final int WINDOW = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    /** Some minutes: eight of ten calls a second are the crowd's. */
    @Test
    @Tag("nightly")
    void who_waits_in_the_chat_passes_a_thousand_that_come_and_a_thousand_that_go() throws Exception {
        passes(1_000, Duration.ofSeconds(1));
    }

    private void passes(int people, Duration window) throws Exception {
        try (Stage stage = Stage.set(folder)) {
            stage.discord().switches().memberRoleLimit(new RateLimit(WINDOW, window));
            stage.startBot();
            List<DiscordBuyer> crowd = new ArrayList<>();
            for (int each = 0; each < people; each++) {
                crowd.add(DiscordBuyer.inside(stage, "fan" + each));
            }
            DiscordBuyer comer = DiscordBuyer.inside(stage, "comer");
            String link = comer.link(stage.world().discordProduct());
            crowd.forEach(fan -> stage.hilt().buy(stage.world().discordProduct(), Long.toString(fan.id()), ""));
            within("some of the crowd inside", () -> count(crowd, DiscordBuyer::hasRole) > people / 4);
            assertServedAhead(stage, comer, link);
            assertThat(count(crowd, DiscordBuyer::hasRole)).isLessThan(people);
            within("all of the crowd inside", () -> count(crowd, DiscordBuyer::hasRole) == people);

            new Calendar(stage).moveBehind(crowd.get(people - 1).membership());
            within("some of the crowd out", () -> count(crowd, DiscordBuyer::hasRole) < 3 * people / 4);
            DiscordBuyer goer = DiscordBuyer.inside(stage, "late comer");
            assertServedAhead(stage, goer, goer.link(stage.world().discordProduct()));
            assertThat(count(crowd, DiscordBuyer::hasRole)).isPositive();
            within("all of the crowd out", () -> count(crowd, DiscordBuyer::hasRole) == 0);

            assertThat(stage.discord().calls().all()).noneMatch(call -> call.status() == 429);
            assertThat(stage.discord().invalidRequests()).isZero();
            assertThat(goer.hasRole()).isTrue();
        }
    }

    /** Within one window of calls, from Hilt's word of the purchase to the buyer's own role. */
    private static void assertServedAhead(Stage stage, DiscordBuyer buyer, String link) throws Exception {
        String membership = stage.hilt().pay(link).membershipId();
        buyer.awaitRole();
        Watch.until("the call written down", () -> !buyer.grants().isEmpty());
        Call own = buyer.grants().get(0);
        long known = stage.hilt().calls().all().stream()
                .filter(call -> call.path().startsWith("/v1/memberships")
                        && call.answer().contains(membership)
                        && call.answeredNanos() < own.arrivedNanos())
                .mapToLong(Call::answeredNanos)
                .min()
                .orElseThrow();
        assertThat(stage.discord().calls().of("PUT", ".*/members/\\d+/roles/\\d+"))
                .filteredOn(call -> call.arrivedNanos() > known && call.arrivedNanos() < own.arrivedNanos())
                .hasSizeLessThan(WINDOW);
    }

    private static long count(List<DiscordBuyer> crowd, Predicate<DiscordBuyer> which) {
        return crowd.stream().filter(which).count();
    }

    private static void within(String what, BooleanSupplier seen) {
        Multitude.within(PATIENCE, what, seen);
    }
}
