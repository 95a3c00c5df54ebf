package dev.gatehouse.app.faults;

import static dev.gatehouse.app.faults.ServerAdmin.shown;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.discord.Button;
import dev.gatehouse.sandbox.discord.InteractionView;
import dev.gatehouse.sandbox.discord.Message;
import dev.gatehouse.sandbox.hilt.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What buyers ask about what they bought, through the real clients of both platforms. */
@ExtendWith(OnStage.class)
class CareTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static String says(Stage stage, DiscordBuyer buyer, String command, Map<String, String> options) {
        InteractionView asked = stage.discord().slash(stage.world().guild(), buyer.id(), command, options);
        return asked.awaitReply(SOON).content();
    }

    @Test
    void a_buyer_sees_receipts_and_reasons(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "careful");
        buyer.arrive();

        assertThat(says(stage, buyer, "receipts", Map.of())).contains("Gold: 29 USDC");
        assertThat(says(stage, buyer, "why", Map.of())).contains("Gold: Hilt said ACTIVE");
        assertThat(says(stage, buyer, "privacy", Map.of("what", "export"))).contains("membership: ");
    }

    @Test
    void whoever_has_nothing_or_a_slip_in_it_is_told_so_with_the_next_step(Stage stage) {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "nobody");
        assertThat(says(stage, buyer, "membership", Map.of())).contains("You have no membership here yet. /buy");
        assertThat(says(stage, buyer, "why", Map.of())).contains("Hilt knows of no membership of yours");
        assertThat(says(stage, buyer, "receipts", Map.of())).contains("There is no receipt for this account");
        assertThat(says(stage, buyer, "claim", Map.of())).contains("type /claim and the number of the receipt");
        assertThat(says(stage, buyer, "claim", Map.of("purchase", "none"))).contains(shown("CLAIM_UNKNOWN"));
        assertThat(says(stage, buyer, "unlink", Map.of())).contains("linked with no other one");
        assertThat(says(stage, buyer, "link", Map.of("code", "0"))).contains(shown("LINK_CODE_UNKNOWN"));
        assertThat(says(stage, buyer, "move", Map.of("code", "0"))).contains(shown("MOVE_CODE_UNKNOWN"));
        assertThat(says(stage, buyer, "pass", Map.of("code", "0"))).contains(shown("PASS_INVALID"));
        assertThat(says(stage, buyer, "timezone", Map.of("zone", "Atlantis"))).contains(shown("ZONE_UNKNOWN"));
        assertThat(says(stage, buyer, "privacy", Map.of("what", "export"))).contains("Kept of discord:" + buyer.id());
    }

    @Test
    void a_purchase_without_an_account_is_claimed_assigned_and_opens_the_door(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "claimant");
        Operator operator = Operator.of(stage);
        var typed = stage.hilt().buy(stage.world().discordProduct(), "@claimant", "@claimant");
        String transaction =
                stage.hilt().memberships().get(typed.membershipId()).paid().transaction();

        assertThat(says(stage, buyer, "claim", Map.of("purchase", transaction))).contains("Noted");
        Watch.never("a role on a public fact alone", Duration.ofMillis(700), buyer::hasRole);
        JsonNode claim = operator.asks("claims", "list").path("claims").path(0);
        assertThat(claim.path("account").asText()).isEqualTo("discord:" + buyer.id());
        assertThat(operator.types("claims", "assign", claim.path("claim").asText(), "--owner", "olga"))
                .contains("ASSIGNED");

        buyer.awaitRole();
        assertThat(operator.types("claims", "list")).contains("No claim waits");
        new Calendar(stage).moveBehind(stage.hilt().memberships().get(typed.membershipId()));
        buyer.awaitNoRole();
    }

    @Test
    void a_purchase_assigned_to_the_wrong_account_is_taken_back_and_given_to_the_right_one(Stage stage)
            throws Exception {
        DiscordBuyer wrong = DiscordBuyer.inside(stage, "wrong");
        DiscordBuyer right = DiscordBuyer.inside(stage, "right");
        Operator operator = Operator.of(stage);
        String membership = stage.hilt()
                .buy(stage.world().discordProduct(), "@right", "@right")
                .membershipId();
        operator.types("members", "assign", membership, "discord", Long.toString(wrong.id()), "--owner", "olga");
        wrong.awaitRole();

        assertThat(operator.types("members", "unassign", membership, "--owner", "olga"))
                .contains("is no longer discord:" + wrong.id() + "'s");
        new Calendar(stage).advanceUntil("the role taken back", () -> !wrong.hasRole());
        Watch.until("being told", () -> wrong.told("belongs to somebody else") == 1);

        operator.types("members", "assign", membership, "discord", Long.toString(right.id()), "--owner", "olga");
        right.awaitRole();
        assertThat(wrong.hasRole()).isFalse();
        assertThat(operator.types("members", "unassign", "no-such", "--owner", "olga"))
                .contains("NOT_ASSIGNED");
    }

    @Test
    void support_goes_from_a_form_in_discord_to_hilt_and_back(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "helpless");
        InteractionView asked = stage.discord().slash(stage.world().guild(), buyer.id(), "support", Map.of());
        asked.awaitModal(SOON);
        InteractionView sent = stage.discord().submit(asked, Map.of("words", "Paid in March, still outside"));
        assertThat(sent.awaitReply(SOON).content()).contains("Sent to support");

        stage.hilt().support().answer(ticket(stage, "Discord " + buyer.id()), "It is mended");
        new Calendar(stage).advance(Duration.ofMinutes(3));

        Watch.until("the reply", () -> buyer.told("It is mended") == 1);
    }

    @Test
    void support_is_a_conversation_in_telegram(Stage stage) throws Exception {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "chatty");
        stage.telegram().type(buyer.id(), buyer.id(), "/support");
        Watch.until("the question", () -> buyer.told("What can we help with") == 1);
        stage.telegram().type(buyer.id(), buyer.id(), "Where is my invoice?");
        Watch.until("the promise", () -> buyer.told("Sent to support") == 1);

        stage.hilt().support().close(ticket(stage, "Telegram " + buyer.id()), "In your mail");
        new Calendar(stage).advance(Duration.ofMinutes(3));

        Watch.until("the reply", () -> buyer.told("In your mail") == 1);
    }

    @Test
    void a_panel_serves_whoever_presses_also_after_a_restart(Stage stage) throws Exception {
        long channel = stage.discord().generalChannel(stage.world().guild());
        String guild = Long.toString(stage.world().guild());
        assertThat(Operator.of(stage).types("panel", "discord", guild, "--room", Long.toString(channel)))
                .contains("Posted");
        List<Message> posted = stage.discord().channelMessages(channel);
        Message panel = posted.get(posted.size() - 1);
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "presser");
        stage.stopBot();
        stage.startBot();

        InteractionView bought = press(stage, buyer, panel, "Gold");
        assertThat(bought.awaitReply(SOON).content()).contains("Gold is ready");
        assertThat(bought.ephemeral()).isTrue();
        assertThat(press(stage, buyer, panel, "My membership").awaitReply(SOON).content())
                .contains("You have no membership here yet");
        assertThat(press(stage, buyer, panel, "My receipts").awaitReply(SOON).content())
                .contains("There is no receipt for this account");
        assertThat(press(stage, buyer, panel, "Help")
                        .awaitModal(SOON)
                        .path("title")
                        .asText())
                .isEqualTo("Write to support");
    }

    private static InteractionView press(Stage stage, DiscordBuyer buyer, Message panel, String label) {
        String id = panel.buttons().stream()
                .filter(each -> each.label().startsWith(label))
                .map(Button::customId)
                .findFirst()
                .orElseThrow();
        return stage.discord().press(buyer.id(), panel, id);
    }

    private static String ticket(Stage stage, String subject) {
        return stage.hilt().support().all().stream()
                .filter(each -> each.subject().startsWith(subject))
                .map(Ticket::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_renewal_that_needs_approval_is_told_to_whom_it_is_about(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "approver");
        buyer.arrive();

        stage.hilt().askToApproveAgain(buyer.membership().id());

        Watch.until("the notice", () -> buyer.told("approve it again") == 1);
        assertThat(buyer.hasRole()).isTrue();
    }
}
