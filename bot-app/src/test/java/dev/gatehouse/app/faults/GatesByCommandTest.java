package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gates set up, changed, paused and ended from the node's own machine. */
class GatesByCommandTest {
    private final Stage stage;
    private final HouseOfItsOwn house;

    GatesByCommandTest(@TempDir Path folder) {
        stage = Stage.set(folder);
        house = new HouseOfItsOwn(stage, folder, Map.of());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_gate_is_set_up_sold_moved_to_another_plan_and_retired_by_command() throws Exception {
        String place = Long.toString(stage.world().guild());
        try (Gatehouse node = house.start(HouseOfItsOwn.gates())) {
            Operator operator = Operator.of(stage, node);
            assertThat(operator.types("gates", "set-up", "discord", place)).contains("not in service");
            assertThat(operator.types("places", "serve", "discord", place)).contains("is served from now on");
            assertThat(operator.types("places", "serve", "discord", place)).contains("PLACE_CLAIMED");

            String role = Long.toString(stage.world().role());
            assertThat(operator.types("gates", "set-up", "discord", place, "--product", "Gold", "--door", role))
                    .contains("Ready", "✅");
            assertThat(operator.types(
                            "gates", "set-up", "discord", place, "--product", "Gold", "--door", role, "--open"))
                    .contains("The gate is open");

            DiscordBuyer buyer = DiscordBuyer.inside(stage, "buyer");
            buyer.arrive();
            assertThat(operator.types(
                            "gates", "plan-change", "discord", place, "--from", "Gold", "--to", "Silver", "--save"))
                    .contains("People who still have Gold: 1");
            JsonNode gate = operator.asks("gates", "list").path("gates").path(0);
            assertThat(gate.path("products")).hasSize(2);
            assertThat(operator.types("gates", "pause", "discord", place)).contains("sells nothing");
            assertThat(operator.types("gates", "resume", "discord", place)).contains("on sale again");

            assertThat(operator.types("gates", "retire", "discord", place)).contains("hold it: 1");
            assertThat(operator.types("gates", "retire", "discord", place, "--count", "9"))
                    .contains("HOLDERS_DIFFER");
            assertThat(buyer.hasRole()).isTrue();
            operator.types("gates", "retire", "discord", place, "--count", "1");
            assertThat(operator.types("gates", "retire", "discord", place, "--recall"))
                    .contains("everybody keeps");
            operator.types("gates", "retire", "discord", place, "--count", "1");
            stage.clock().advance(Duration.ofHours(1));
            buyer.awaitNoRole();
            assertThat(operator.asks("gates", "list").path("gates").path(0).path("products"))
                    .as("whom it let in is put out, and nothing opens it any more")
                    .isEmpty();
        }
    }
}
