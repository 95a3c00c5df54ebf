package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.discord.Button;
import dev.gatehouse.sandbox.discord.InteractionView;
import dev.gatehouse.sandbox.discord.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can go wrong between the bot and a role. */
@ExtendWith(OnStage.class)
class DiscordDoorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration WHILE = Duration.ofMillis(700);
    private static final String OOPS = "{\"message\":\"500: Internal Server Error\",\"code\":0}";

    @Test
    void fault_44_discord_a_payer_outside_the_server_is_parked_until_he_joins(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.elsewhere(stage, "late");
        pay(stage, buyer);
        Watch.until("a first try", () -> !buyer.grants().isEmpty());
        stage.clock().advance(Duration.ofSeconds(20));
        Watch.never("a second try", WHILE, () -> buyer.grants().size() > 1);
        buyer.join();
        buyer.awaitRole();
        Watch.until("being told", () -> buyer.told("You are in") == 1);
        assertThat(buyer.grants()).extracting(Call::status).containsExactly(404, 204);
    }

    @Test
    void fault_46_discord_a_grant_whose_answer_was_lost_is_told_once(Stage stage) throws Exception {
        DiscordBuyer failed = DiscordBuyer.inside(stage, "failed");
        DiscordBuyer cut = DiscordBuyer.inside(stage, "cut");
        stage.discord()
                .faults()
                .add(Fault.answer("PUT", failed.rolePath(), 1, 500, OOPS).afterwards());
        stage.discord()
                .faults()
                .add(Fault.hang("PUT", cut.rolePath(), 1, Duration.ofMillis(100))
                        .afterwards());
        for (DiscordBuyer buyer : List.of(failed, cut)) {
            buyer.arrive();
            new Calendar(stage).advanceUntil("being told", () -> buyer.told("You are in") == 1);
            stage.clock().advance(Duration.ofMinutes(10));
        }
        Watch.never(
                "another word or call",
                WHILE,
                () -> failed.told("You are in") + cut.told("You are in") > 2
                        || failed.grants().size() + cut.grants().size() > 4);
        assertThat(failed.told("cannot be opened") + cut.told("cannot be opened"))
                .isZero();
        // Whether it is given once more depends on who comes first: the next try, or the gateway's word that it is
        // there.
        assertThat(failed.grants()).extracting(Call::status).startsWith(500).hasSizeLessThanOrEqualTo(2);
        assertThat(cut.grants()).extracting(Call::status).startsWith(0).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void fault_46_discord_a_removal_whose_answer_was_lost_is_told_once(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "leaving");
        buyer.arrive();
        stage.discord()
                .faults()
                .add(Fault.answer("DELETE", buyer.rolePath(), 1, 500, OOPS).afterwards());
        new Calendar(stage).moveBehind(buyer.membership());
        buyer.awaitNoRole();
        new Calendar(stage).advanceUntil("being told", () -> buyer.told("has ended") == 1);
        stage.clock().advance(Duration.ofMinutes(10));
        Watch.never(
                "another word or call",
                WHILE,
                () -> buyer.told("has ended") > 1 || buyer.revokes().size() > 2);
    }

    @Test
    void fault_47_discord_who_left_and_rejoins_has_the_role_at_once(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "back");
        buyer.arrive();
        stage.discord().leave(stage.world().guild(), buyer.id());
        Watch.until("a try outside", () -> buyer.grants().size() == 2);
        buyer.join();
        buyer.awaitRole();
        Watch.until("the call written down", () -> buyer.grants().size() == 3);
        assertThat(buyer.grants()).extracting(Call::status).containsExactly(204, 404, 204);
    }

    @Test
    void who_left_is_shown_the_way_back_in_private_and_has_the_role_as_soon_as_it_was_taken(Stage stage)
            throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "homesick");
        buyer.arrive();
        Watch.until("being told", () -> buyer.told("You are in") == 1);
        stage.discord().leave(stage.world().guild(), buyer.id());

        Message answer = Watch.find(
                "the step to take",
                () -> Optional.of(stage.discord().slash(0, buyer.id(), "/membership", Map.of()))
                        .map(view -> view.awaitReply(PATIENCE))
                        .filter(said -> said.text().contains("One step is yours")));
        String invitation = answer.buttons().stream()
                .filter(button -> button.label().equals("Go in"))
                .map(Button::url)
                .findFirst()
                .orElseThrow();
        stage.discord().accept(invitation.replace("https://discord.gg/", ""), buyer.id());

        buyer.awaitRole();
    }

    @Test
    void fault_47_discord_without_the_members_intent_a_command_brings_the_role_back(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "unseen");
        buyer.arrive();
        stage.stopBot();
        stage.discord().switches().membersIntentAllowed(false);
        stage.startBot();
        try {
            stage.discord().leave(stage.world().guild(), buyer.id());
            buyer.join();
            Watch.never("the role unasked", WHILE, buyer::hasRole);
            buyer.type("/membership", Map.of()).awaitReply(PATIENCE);
            buyer.awaitRole();
        } finally {
            stage.stopBot();
            stage.discord().switches().membersIntentAllowed(true);
            stage.startBot();
        }
    }

    @Test
    void fault_51_a_slow_hilt_costs_no_interaction(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "patient");
        stage.hilt().faults().add(Fault.delay("POST", "/v1/products/.*/handoff-link", 1, Duration.ofMillis(3_300)));
        InteractionView view =
                buyer.type("/buy", Map.of("product", stage.world().discordProduct()));
        Watch.until("the promise of an answer", view::deferred);
        assertThat(view.messages()).isEmpty();
        Message answer = view.awaitReply(PATIENCE);
        assertThat(answer.buttons())
                .anyMatch(button -> button.url().startsWith(stage.hilt().url()));
        assertThat(view.ephemeral()).isTrue();
    }

    @Test
    void fault_54_discord_closed_messages_cost_nobody_the_role_and_are_tried_once(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "closed");
        String link = buyer.link(stage.world().discordProduct());
        stage.discord().closeDms(buyer.id());
        long before = messages(stage);
        stage.hilt().pay(link);
        buyer.awaitRole();
        Watch.until("an attempt to write", () -> messages(stage) > before);
        for (int hour = 0; hour < 3; hour++) {
            stage.clock().advance(Duration.ofHours(1));
            buyer.type("/membership", Map.of()).awaitReply(PATIENCE);
        }
        Watch.never("another attempt", WHILE, () -> messages(stage) > before + 1);
        assertThat(buyer.hasRole()).isTrue();
    }

    /** Refused ones among them. */
    private static long messages(Stage stage) {
        return stage.discord().calls().of("POST", "/api/v10/channels/\\d+/messages").stream()
                .filter(call -> call.status() == 403)
                .count();
    }

    @Test
    void fault_60_discord_a_removal_takes_the_role_and_nothing_else(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "over");
        buyer.arrive();
        new Calendar(stage).moveBehind(buyer.membership());
        buyer.awaitNoRole();
        String guild = "/api/v10/guilds/" + stage.world().guild();
        assertThat(stage.discord().isMember(stage.world().guild(), buyer.id())).isTrue();
        Watch.until("one role call", () -> buyer.revokes().size() == 1);
        assertThat(stage.discord().calls().of("DELETE", guild + "/members/\\d+"))
                .isEmpty();
        assertThat(stage.discord().calls().of("PUT", guild + "/bans/.*")).isEmpty();
        assertThat(stage.discord().calls().of("POST", guild + "/bulk-ban")).isEmpty();
    }

    private static void pay(Stage stage, DiscordBuyer buyer) {
        stage.hilt().buy(stage.world().discordProduct(), Long.toString(buyer.id()), "");
    }
}
