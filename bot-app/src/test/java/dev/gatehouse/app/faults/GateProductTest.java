package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.discord.Message;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The operator makes what is sold without leaving the chat, through the real library and at Hilt's own routes. */
@ExtendWith(OnStage.class)
class GateProductTest {
    private static final Map<String, String> PEARL =
            Map.of("title", "Pearl", "price", "0.20", "days", "30", "grace", "2", "wallet", "9xQeWvG816bUx9EPjHmaT23");

    private final Stage stage;

    GateProductTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void from_no_product_to_the_first_sale_without_leaving_discord() throws Exception {
        ServerAdmin operator = ServerAdmin.operator(stage);
        Message which = operator.types("setup", Map.of());
        Message preview = operator.fills(which, "Make a new product", PEARL);
        assertThat(preview.text()).contains("Make Pearl at Hilt?", "0.2 USDC for 30 days", "2 days of grace");
        assertThat(products()).doesNotContain("Pearl");

        Message door = operator.presses(preview, "Make it");
        operator.presses(operator.presses(door, "Make a role for it"), "Open the gate");
        assertThat(products()).containsOnlyOnce("Pearl").contains("DISCORD_USER_ID");

        DiscordBuyer buyer = DiscordBuyer.inside(stage, "first");
        stage.hilt().pay(buyer.link("Pearl"));
        Watch.until(
                "the buyer has the new role",
                () -> stage.discord().rolesOf(operator.server(), buyer.id()).contains("Pearl"));
    }

    private String products() {
        return Operator.of(stage).types("products", "list");
    }
}
