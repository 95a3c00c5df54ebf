package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.telegram.FloodLimits;
import dev.gatehouse.sandbox.telegram.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a buyer types and presses in Telegram, through the real client, as it stands there afterwards. */
@ExtendWith(OnStage.class)
class TelegramCommandsTest {
    private final Stage stage;

    TelegramCommandsTest(Stage stage) {
        this.stage = stage;
    }

    private static String link(Message offer) {
        return offer.buttons().stream()
                .filter(button -> button.label().equals("Pay with Hilt"))
                .map(Message.Button::url)
                .findFirst()
                .orElseThrow();
    }

    /** The same message, as it reads now. */
    private Message now(Message then) {
        return stage.telegram().backstage().conversation(then.chatId()).stream()
                .filter(each -> each.id() == then.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_message_with_the_link_becomes_the_way_in_once_it_is_paid() throws Exception {
        TelegramHand buyer = TelegramHand.of(stage, "Live");
        buyer.type("/subscribe");
        Message offer = buyer.awaitWords("Your personal checkout for Lounge is ready: 29 USDC every 30 days");
        assertThat(offer.text()).contains("It opens The Lounge", "valid until");

        stage.hilt().pay(link(offer));
        Watch.until("the news in its place", () -> now(offer).text().contains("Your payment arrived"));
        assertThat(now(offer).buttons()).extracting(Message.Button::label).containsExactly("Go in");
        stage.telegram().open(buyer.id(), now(offer).buttons().get(0).url());
        Message inside = buyer.awaitWords("You are in: The Lounge is yours until");
        assertThat(stage.telegram().isInside(stage.world().chat(), buyer.id())).isTrue();

        buyer.press(inside, "Receipt");
        assertThat(buyer.awaitWords("Paid for Lounge: 29 USDC").buttons())
                .extracting(Message.Button::label)
                .containsExactly("Verify Lounge");
        buyer.type("/membership");
        buyer.awaitWords("The Lounge: active until");
        buyer.type("/why");
        buyer.awaitWords("Lounge: Hilt said ACTIVE");
        buyer.type("/receipts");
        buyer.awaitWords("Your receipts:");
        buyer.type("/renew");
        buyer.awaitWords("Lounge is already yours until");
    }

    @Test
    void news_stands_below_what_was_said_since() throws Exception {
        TelegramHand buyer = TelegramHand.of(stage, "Chatty buyer");
        buyer.type("/subscribe");
        Message offer = buyer.awaitWords("Your personal checkout for Lounge is ready");
        buyer.type("/membership");
        buyer.awaitWords("You have no membership here yet");

        stage.hilt().pay(link(offer));
        assertThat(buyer.awaitWords("Your payment arrived").id()).isGreaterThan(offer.id());
        assertThat(now(offer).text()).contains("Your personal checkout");
    }

    @Test
    void a_fresh_link_is_another_one_for_the_same_product() throws Exception {
        TelegramHand buyer = TelegramHand.of(stage, "Fresh");
        buyer.type("/start");
        Message greeting = buyer.awaitWords("I open the doors of this community");
        buyer.press(greeting, "Lounge");
        Message offer = buyer.awaitWords("Your personal checkout for Lounge is ready");
        buyer.press(offer, "Fresh link");
        Watch.until("another offer", () -> offers(buyer).size() == 2);

        assertThat(offers(buyer).get(0)).isNotEqualTo(offers(buyer).get(1));
    }

    private List<String> offers(TelegramHand buyer) {
        return stage.telegram().privateMessages(buyer.id()).stream()
                .filter(each -> each.text().contains("Your personal checkout"))
                .map(TelegramCommandsTest::link)
                .toList();
    }

    @Test
    void in_a_group_each_command_is_answered_with_one_button_into_private_that_goes_on_there() throws Exception {
        TelegramHand member = TelegramHand.of(stage, "Talker");
        Map<String, String> goesOn = Map.ofEntries(
                Map.entry("subscribe", "Your personal checkout"),
                Map.entry("membership", "no membership here yet"),
                Map.entry("why", "Hilt knows of no membership of yours"),
                Map.entry("renew", "Your personal checkout"),
                Map.entry("receipts", "There is no receipt"),
                Map.entry("claim", "type /claim and the number"),
                Map.entry("support", "What can we help with?"),
                Map.entry("privacy", "/privacy erase"),
                Map.entry("link", "This code links your account"),
                Map.entry("move", "hands everything it has to this one"),
                Map.entry("pass", "Write /pass and the code"));
        long group = stage.world().chat();
        stage.telegram().add(group, member.id());
        // Nobody types so much so fast: Telegram would take no more answers.
        stage.telegram().switches().flood(FloodLimits.none());
        for (Map.Entry<String, String> each : goesOn.entrySet()) {
            int before = stage.telegram().chatMessages(group).size();
            stage.telegram().type(group, member.id(), "/" + each.getKey());
            Message answer = Watch.find("an answer to /" + each.getKey(), () -> after(group, before));
            assertThat(answer.text()).isEqualTo("Let us go on in private, so that your link stays yours alone.");
            assertThat(answer.buttons())
                    .extracting(Message.Button::label)
                    .containsExactly(
                            each.getKey().equals("subscribe")
                                    ? "Lounge – 29 USDC every 30 days"
                                    : "Continue in private");
            member.start(answer.buttons().get(0).url().replaceAll(".*start=", ""));
            member.awaitWords(each.getValue());
        }
        stage.telegram().switches().flood(FloodLimits.usual());
    }

    private Optional<Message> after(long group, int before) {
        return stage.telegram().chatMessages(group).stream().skip(before).findFirst();
    }

    @Test
    void the_panel_of_a_group_leads_whoever_presses_it_into_private() throws Exception {
        long group = stage.world().chat();
        TelegramHand buyer = TelegramHand.of(stage, "Panelist");
        buyer.start("");
        stage.telegram().add(group, buyer.id());
        int before = stage.telegram().chatMessages(group).size();
        assertThat(Operator.of(stage).types("panel", "telegram", Long.toString(group)))
                .contains("Posted");
        Message panel = after(group, before).orElseThrow();

        buyer.press(panel, "My membership");
        buyer.awaitWords("You have no membership here yet");
        buyer.press(panel, "My receipts");
        buyer.awaitWords("There is no receipt for this account");
        buyer.press(panel, "Help");
        buyer.awaitWords("What can we help with?");
        stage.telegram().press(buyer.id(), panel, "Lounge – 29 USDC every 30 days");
        Watch.until(
                "being led to the bot",
                () -> stage.telegram().callbackAnswers().stream()
                        .anyMatch(
                                each -> each.user() == buyer.id() && each.url().contains("?start=buy_")));
        assertThat(after(group, before + 1)).isEmpty();
    }

    @Test
    void what_the_bot_does_not_know_is_answered_with_what_it_does() throws Exception {
        TelegramHand buyer = TelegramHand.of(stage, "Guesser of words");
        buyer.type("/nonsense");

        buyer.awaitWords("I do not know that one. /subscribe gets you a checkout link");
    }
}
