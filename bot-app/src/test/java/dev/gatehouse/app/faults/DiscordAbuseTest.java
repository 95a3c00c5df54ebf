package dev.gatehouse.app.faults;

import static dev.gatehouse.app.faults.HiltCalls.LOOKUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.discord.InteractionView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people on Discord may try. */
@ExtendWith(OnStage.class)
class DiscordAbuseTest {
    private static final int ONE_AT_WORK_AND_FIVE_WAITING = 6;

    @Test
    void fault_98_discord_who_types_without_end_is_heard_a_few_times_and_keeps_nobody_waiting(Stage stage)
            throws Exception {
        DiscordBuyer flooder = DiscordBuyer.inside(stage, "flooder");
        DiscordBuyer patient = DiscordBuyer.inside(stage, "patient");
        stage.hilt().faults().add(Fault.hang("GET", LOOKUP, Fault.FOR_EVER, Duration.ofSeconds(2)));

        List<InteractionView> flood = IntStream.range(0, 60)
                .mapToObj(each -> flooder.type("/membership", Map.of()))
                .toList();

        assertThat(patient.link(stage.world().discordProduct())).isNotEmpty();
        stage.hilt().faults().clear();
        Watch.until("all of it acknowledged", () -> flood.stream().allMatch(InteractionView::acknowledged));
        Watch.until(
                "all of it answered",
                () -> flood.stream().noneMatch(each -> each.messages().isEmpty()));
        assertThat(flood)
                .filteredOn(each -> !each.messages().get(0).text().contains("Too much is asked at once"))
                .as("heard while Hilt hung")
                .hasSizeLessThanOrEqualTo(ONE_AT_WORK_AND_FIVE_WAITING + 2);
    }

    @Test
    void fault_98_discord_a_loop_of_coming_and_going_costs_hilt_nothing(Stage stage) throws Exception {
        DiscordBuyer restless = DiscordBuyer.inside(stage, "restless");
        restless.arrive();
        Watch.until("being told", () -> restless.told("You are in") == 1);
        stage.hilt().calls().clear();

        for (int each = 0; each < 15; each++) {
            stage.discord().leave(stage.world().guild(), restless.id());
            restless.join();
            restless.awaitRole();
        }

        assertThat(stage.hilt().calls().of("GET", LOOKUP))
                .filteredOn(call -> call.query().contains(Long.toString(restless.id())))
                .hasSizeLessThan(3);
    }
}
