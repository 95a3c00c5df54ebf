package dev.gatehouse.app.faults;

import static dev.gatehouse.app.faults.HouseOfItsOwn.chat;
import static dev.gatehouse.app.faults.HouseOfItsOwn.gates;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of gates is edited, rightly or by a slip; a group gets another number. */
class GatesOfTheFileTest {
    private static final Duration WHILE = Duration.ofMillis(1_500);

    private final Stage stage;
    private final HouseOfItsOwn house;

    GatesOfTheFileTest(@TempDir Path folder) {
        stage = Stage.set(folder);
        house = new HouseOfItsOwn(stage, folder, Map.of());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void fault_90_a_gate_that_vanishes_takes_nothing_back_until_a_human_says_so() throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "holder");
        try (Gatehouse node = house.start(gates(house.role(stage.world().discordProduct())))) {
            buyer.arrive();
            assertThat(Operator.of(stage, node).types("gates", "list")).doesNotContain("retired");
        }
        try (Gatehouse node = house.start(gates())) {
            Operator operator = Operator.of(stage, node);
            Watch.until("a human asked for", () -> operator.types("owed").contains("holders: 1"));
            new Calendar(stage).moveBehind(buyer.membership());
            Watch.never("the role taken", WHILE, () -> !buyer.hasRole());
            JsonNode retired = operator.asks("gates", "list").path("retired").path(0);
            String gate = retired.path("gate").asText();
            assertThat(operator.types("gates", "take-back", gate, "--holders", "2"))
                    .contains("HOLDERS_DIFFER");
            Watch.never("the role taken", WHILE, () -> !buyer.hasRole());

            assertThat(operator.types("gates", "take-back", gate, "--holders", "1"))
                    .contains("Until then", "--recall");
            assertThat(operator.types("gates", "list")).contains("taken back at");
            assertThat(operator.types("gates", "take-back", gate, "--recall")).contains("Called off");
            new Calendar(stage).advance(Duration.ofHours(2));
            Watch.never("the role taken", WHILE, () -> !buyer.hasRole());

            operator.types("gates", "take-back", gate, "--holders", "1");
            new Calendar(stage).advance(Duration.ofHours(1));

            buyer.awaitNoRole();
            Watch.until("nothing owed", () -> operator.types("owed").contains("Nothing is owed"));
        }
    }

    @Test
    void fault_90_a_slip_put_right_leaves_everybody_where_they_were() throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "holder");
        String right = gates(house.role(stage.world().discordProduct()));
        try (Gatehouse node = house.start(right)) {
            buyer.arrive();
            assertThat(node.publicUrl()).isNotEmpty();
        }
        String wrong = gates(house.role(stage.world().otherProduct()));
        try (Gatehouse node = house.start(wrong)) {
            Operator operator = Operator.of(stage, node);
            Watch.until("a human asked for", () -> operator.types("owed").contains("retired gate"));
            Watch.never("the role taken", WHILE, () -> !buyer.hasRole());
        }
        try (Gatehouse node = house.start(right)) {
            Operator operator = Operator.of(stage, node);
            assertThat(operator.types("gates", "list")).doesNotContain("retired");
            new Calendar(stage).moveBehind(buyer.membership());
            buyer.awaitNoRole();
        }
    }

    @Test
    void fault_90_holders_of_a_retired_gate_can_be_left_in_peace() throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "holder");
        try (Gatehouse node = house.start(gates(house.role(stage.world().discordProduct())))) {
            buyer.arrive();
            assertThat(node.publicUrl()).isNotEmpty();
        }
        try (Gatehouse node = house.start(gates())) {
            Operator operator = Operator.of(stage, node);
            Watch.until("a human asked for", () -> operator.types("owed").contains("retired gate"));
            String gate = operator.asks("gates", "list")
                    .path("retired")
                    .path(0)
                    .path("gate")
                    .asText();
            assertThat(operator.types("gates", "leave", gate)).contains("1 stay");
            assertThat(operator.types("owed")).contains("Nothing is owed");
            new Calendar(stage).moveBehind(buyer.membership());
            Watch.never("the role taken", WHILE, () -> !buyer.hasRole());
        }
    }

    @Test
    void fault_53_a_group_that_becomes_a_supergroup_keeps_its_gate_and_its_debts() throws Exception {
        long owner = stage.telegram().addUser("Owner", "owner");
        long group = stage.telegram().addGroup("The Den", owner);
        String product = stage.hilt()
                .addProduct(ProductDraft.membership("Den", "TELEGRAM_USER_ID").withGraceDays(3));
        long payer = stage.telegram().addUser("Payer", "payer");
        stage.telegram().start(payer, "");
        try (Gatehouse node = house.start(gates(chat(product, group)))) {
            stage.hilt().buy(product, Long.toString(payer), "");
            Operator operator = Operator.of(stage, node);
            Watch.until("the debt", () -> !operator.owed("telegram:" + payer).isEmpty());

            long supergroup = stage.telegram().migrate(group);

            Watch.until(
                    "the gate follows", () -> operator.types("gates", "list").contains("telegram:" + supergroup));
            stage.telegram().promote(supergroup, stage.telegram().botUserId());
            stage.telegram().add(supergroup, payer);
            new Calendar(stage)
                    .advanceUntil(
                            "the debt paid",
                            () -> operator.owed("telegram:" + payer).isEmpty());
            assertThat(stage.telegram().isInside(supergroup, payer)).isTrue();
        }
    }

    @Test
    void alarms_and_their_end_are_told_once_in_the_operators_chat() throws Exception {
        long channel = stage.discord().generalChannel(stage.world().guild());
        HouseOfItsOwn told = new HouseOfItsOwn(stage, house.folder(), Map.of("OPERATOR_CHAT", "discord:" + channel));
        try (Gatehouse node = told.start(gates(house.role(stage.world().discordProduct())))) {
            DiscordBuyer buyer = DiscordBuyer.inside(stage, "payer");
            stage.discord().moveRole(stage.world().guild(), stage.world().role(), 150);
            stage.hilt().buy(stage.world().discordProduct(), Long.toString(buyer.id()), "");
            Watch.until("the alarm in the channel", () -> posts(channel, "ROLE_ABOVE_BOT") == 1);
            stage.clock().advance(Duration.ofMinutes(30));
            stage.discord().moveRole(stage.world().guild(), stage.world().role(), 1);
            buyer.awaitRole();
            Watch.until("the all-clear in the channel", () -> posts(channel, "Over: door discord:") == 1);
            assertThat(posts(channel, "ROLE_ABOVE_BOT")).isEqualTo(1);
            assertThat(node.publicUrl()).isNotEmpty();
        }
    }

    private long posts(long channel, String words) {
        return stage.discord().channelMessages(channel).stream()
                .filter(message -> message.text().replace("\\", "").contains(words))
                .count();
    }
}
