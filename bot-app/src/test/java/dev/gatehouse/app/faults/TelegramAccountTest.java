package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.discord.InteractionView;
import dev.gatehouse.sandbox.telegram.Message;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person does in Telegram with what is kept of them: claimed, linked, moved, in their language, forgotten. */
@ExtendWith(OnStage.class)
class TelegramAccountTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{26}");

    private final Stage stage;

    TelegramAccountTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void a_purchase_without_an_account_is_claimed_and_assigned() throws Exception {
        TelegramHand buyer = TelegramHand.of(stage, "Claimant");
        var typed = stage.hilt().buy(stage.world().telegramProduct(), "@claimant", "@claimant");
        String transaction =
                stage.hilt().memberships().get(typed.membershipId()).paid().transaction();
        buyer.type("/claim");
        buyer.awaitWords("type /claim and the number of the receipt or the transaction");
        buyer.type("/claim " + transaction);
        buyer.awaitWords("Noted. The people who run this place decide about it");

        Operator operator = Operator.of(stage);
        String claim = operator.asks("claims", "list")
                .path("claims")
                .path(0)
                .path("claim")
                .asText();
        operator.types("claims", "assign", claim, "--owner", "olga");
        buyer.awaitWords("The purchase you asked about is yours now");
        buyer.awaitButton("Go in");
    }

    @Test
    void an_account_is_linked_with_one_on_discord_and_parted_again() throws Exception {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Linker");
        TelegramHand hand = TelegramHand.as(stage, buyer.id());
        buyer.arrive();
        hand.type("/link");
        String code = code(hand.awaitWords("This code links your account on Discord with this one"));
        DiscordBuyer there = DiscordBuyer.inside(stage, "linked");
        InteractionView linked = there.type("/link", Map.of("code", code));
        assertThat(linked.awaitReply(PATIENCE).text()).contains("Linked with");
        hand.awaitWords("linked on Discord was linked with this account");

        hand.type("/unlink");
        hand.awaitWords("Parted. Each account now has only what was bought for itself");
        assertThat(buyer.isInside()).isTrue();
    }

    private static String code(Message message) {
        return CODE.matcher(message.text())
                .results()
                .map(each -> each.group())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everything_of_an_old_account_moves_to_the_new_one_once_that_was_confirmed() throws Exception {
        TelegramBuyer old = TelegramBuyer.started(stage, "Mover");
        TelegramHand hand = TelegramHand.as(stage, old.id());
        old.arrive();
        TelegramHand fresh = TelegramHand.of(stage, "Moved");
        fresh.type("/move");
        hand.type("/move " + code(fresh.awaitWords("hands everything it has to this one")));
        hand.press("Yes, move everything");

        hand.awaitWords("now has everything this account had");
        fresh.awaitWords("Everything of your old account is yours here now");
        fresh.awaitButton("Go in");
        old.awaitOutside();
    }

    @Test
    void a_language_once_chosen_holds_for_every_later_answer() throws Exception {
        TelegramHand buyer = TelegramHand.of(stage, "Linguist");
        buyer.type("/language");
        buyer.awaitWords("I speak: English, español, русский");
        buyer.type("/language español");
        buyer.awaitWords("español");
        buyer.type("/membership");
        buyer.awaitWords("Todavía no tienes");
        buyer.type("/language English");
        buyer.awaitWords("From now on I speak English with you");
    }

    @Test
    void what_is_kept_is_forgotten_once_that_was_confirmed() throws Exception {
        TelegramHand buyer = TelegramHand.of(stage, "Private");
        buyer.type("/timezone");
        buyer.awaitWords("Type /timezone and where you live");
        buyer.type("/timezone Europe/Madrid");
        buyer.awaitWords("Noted: Europe/Madrid");
        buyer.type("/privacy export");
        assertThat(buyer.awaitWords("Kept of telegram:" + buyer.id()).text()).contains("Europe/Madrid");

        buyer.type("/privacy erase");
        buyer.awaitWords("What nothing rests on is forgotten");
        buyer.press("Yes, forget it");
        Message erased = buyer.awaitWords("Forgotten:");
        buyer.type("/privacy export");
        Watch.until("what is kept now", () -> kept(buyer, erased.id()));
    }

    private boolean kept(TelegramHand buyer, long after) {
        return stage.telegram().privateMessages(buyer.id()).stream()
                .anyMatch(each -> each.id() > after
                        && each.text().startsWith("Kept of")
                        && !each.text().contains("Madrid"));
    }
}
