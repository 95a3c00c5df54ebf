package dev.gatehouse.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.BuyerDesk.Offer;
import dev.gatehouse.sandbox.telegram.Message;
import dev.gatehouse.sandbox.telegram.Message.Button;
import dev.gatehouse.testing.ScriptedDesk.Asked;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscribeTest extends TelegramStory {
    @BeforeEach
    void hear() {
        start();
    }

    private List<String> whatWasAsked() {
        return desk.asked().stream().map(Asked::what).toList();
    }

    private static List<String> urls(Message message) {
        return message.buttons().stream().map(Button::url).toList();
    }

    @Test
    void a_command_in_private_is_answered_by_the_desk() {
        telegram.start(alice, "buy_" + GoldOnSale.GOLD.replace("-", ""));

        assertThat(answerTo(alice).text()).isEqualTo("Your link, for @alice");
        assertThat(urls(answerTo(alice))).containsExactly("https://pay.example.com/h/1");
        assertThat(whatWasAsked()).containsExactly("buy " + GoldOnSale.GOLD);
        assertThat(desk.last().account()).isEqualTo(account(alice));
        assertThat(desk.last().place()).isEmpty();
        assertThat(desk.last().locale()).isEqualTo(Locale.ENGLISH);
        assertThat(desk.last().returnTo()).hasToString("Optional[https://t.me/" + telegram.botUsername() + "]");
    }

    @Test
    void a_choice_that_is_pressed_comes_back_as_the_pressers() {
        telegram.type(alice, alice, "/subscribe");
        Message choice = answerTo(alice);

        telegram.press(alice, choice, "Gold");

        await().until(() -> telegram.privateMessages(alice).size() == 2);
        assertThat(whatWasAsked()).containsExactly("buy -", "pressed buy:" + GoldOnSale.GOLD);
        assertThat(desk.last().account()).isEqualTo(account(alice));
        assertThat(telegram.callbackAnswers()).hasSize(1);
    }

    @Test
    void words_after_support_are_what_was_asked_for() {
        telegram.type(alice, alice, "/support");
        answerTo(alice);
        telegram.type(alice, alice, "Paid, still outside");
        await().until(() -> whatWasAsked().equals(List.of("support -", "heard Paid, still outside")));
        telegram.type(alice, alice, "Thanks!");

        await().until(() -> telegram.privateMessages(alice).size() == 3);
        assertThat(telegram.privateMessages(alice).get(2).text()).startsWith("Hello!");
    }

    @Test
    void a_link_from_a_group_goes_on_where_it_left_off() {
        telegram.start(alice, "receipts");

        assertThat(answerTo(alice).text()).isEqualTo("Noted: receipts");
    }

    @Test
    void moments_are_shown_in_utc() {
        telegram.type(alice, alice, "/membership");

        assertThat(answerTo(alice).text()).isEqualTo("Gold until 3 Dec 2026, 13:42 UTC");
    }

    @Test
    void a_plain_start_greets_and_offers() {
        telegram.start(alice, "");

        assertThat(answerTo(alice).text()).startsWith("Hello!");
        assertThat(desk.asked()).as("no checkout for a hello").isEmpty();
        telegram.press(alice, answerTo(alice), "Gold – 29 USDC");
        await().until(() -> whatWasAsked().equals(List.of("pressed buy:" + GoldOnSale.GOLD)));
    }

    @Test
    void where_nothing_is_on_sale_the_greeting_says_so() {
        desk.sells(List.of());
        telegram.start(alice, "");

        assertThat(answerTo(alice).text()).startsWith("Hello!").endsWith("What shall it be?");
    }

    @Test
    void an_answer_telegram_wants_later_comes_later() {
        telegram.switches().tooManyRequests("sendMessage", 60, 1);
        telegram.type(alice, alice, "/membership");
        await().until(() -> calls("sendMessage") == 1);
        await().until(() -> rows.updates.unsettled().size() == 1);
        skipped.addAndGet(Duration.ofSeconds(61).toNanos());
        telegram.type(owner, owner, "/membership");

        assertThat(answerTo(alice).text()).startsWith("Gold until");
    }

    @Test
    void words_that_are_no_command_are_greeted_and_unknown_commands_pointed_on() {
        telegram.type(alice, alice, "hello?");
        assertThat(answerTo(alice).text()).startsWith("Hello!");

        telegram.type(alice, alice, "/frobnicate");
        await().until(() -> telegram.privateMessages(alice).size() == 2);
        assertThat(answerTo(alice).text()).contains("/subscribe");
    }

    @Test
    void in_a_group_everybody_is_led_into_private_and_nobody_is_shown_a_checkout_link() {
        telegram.add(club, alice);
        telegram.type(club, alice, "/subscribe@" + telegram.botUsername());

        Button button = answerIn(club).buttons().get(0);
        assertThat(button.label()).isEqualTo("Gold – 29 USDC");
        assertThat(button.url())
                .isEqualTo("https://t.me/" + telegram.botUsername() + "?start=buy_" + GoldOnSale.GOLD.replace("-", ""));
        assertThat(desk.asked()).isEmpty();

        telegram.start(alice, button.url().substring(button.url().indexOf('=') + 1));
        assertThat(answerTo(alice).text()).isEqualTo("Your link, for @alice");
    }

    @Test
    void a_long_list_of_products_is_chosen_from_in_private() {
        telegram.add(club, alice);
        desk.sells(Stream.iterate(1, each -> each + 1)
                .limit(20)
                .map(each -> new Offer(new ProductId("p" + each), "Product " + each, ""))
                .toList());
        telegram.type(club, alice, "/subscribe");

        assertThat(urls(answerIn(club))).containsExactly("https://t.me/" + telegram.botUsername() + "?start=buy");
    }

    @Test
    void what_somebody_has_is_told_to_them_alone() {
        telegram.add(club, alice);
        telegram.type(club, alice, "/membership");

        assertThat(urls(answerIn(club)))
                .containsExactly("https://t.me/" + telegram.botUsername() + "?start=membership");
        telegram.start(alice, "membership");
        assertThat(answerTo(alice).text()).startsWith("Gold until");
    }

    @Test
    void commands_for_another_bot_are_left_to_it() {
        telegram.add(club, alice);
        telegram.type(club, alice, "/subscribe@another_bot");
        telegram.type(alice, alice, "/membership");

        answerTo(alice);
        assertThat(telegram.chatMessages(club)).noneMatch(message -> message.from() == telegram.botUserId());
    }

    /** Case 101. */
    @Test
    void a_group_nobody_claimed_hears_the_desks_one_sentence() {
        long elsewhere = telegram.addSupergroup("Elsewhere", owner);
        telegram.type(elsewhere, owner, "/subscribe");

        assertThat(answerIn(elsewhere).text()).isEqualTo("This place is not served by Gatehouse.");
        assertThat(answerIn(elsewhere).buttons()).isEmpty();
        assertThat(desk.last().place()).contains(place(elsewhere));
    }

    @Test
    void an_offer_posted_in_a_group_leads_whoever_presses_it_into_private_though_they_never_started_the_bot() {
        new OtherProgram(telegram)
                .call(
                        "sendMessage",
                        "{\"chat_id\":" + club + ",\"text\":\"On sale\",\"reply_markup\":{\"inline_keyboard\":"
                                + "[[{\"text\":\"Gold\",\"callback_data\":\"buy:" + GoldOnSale.GOLD + "\"}]]}}");
        long bob = telegram.addUser("Bob", "bob");
        telegram.add(club, bob);
        telegram.press(bob, answerIn(club), "Gold");

        await().until(() -> !telegram.callbackAnswers().isEmpty());
        assertThat(telegram.callbackAnswers().get(0).url())
                .isEqualTo("https://t.me/" + telegram.botUsername() + "?start=buy_" + GoldOnSale.GOLD.replace("-", ""));
        assertThat(telegram.privateMessages(bob)).isEmpty();
        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void the_menus_are_written_once_and_left_alone_afterwards() {
        telegram.calls().clear();
        restart();

        await().until(() -> calls("getMyCommands") == MENUS);
        telegram.type(alice, alice, "/membership");
        answerTo(alice);
        assertThat(calls("setMyCommands")).isZero();
    }

    /** Case 97. */
    @Test
    void names_cannot_dress_up_as_markup_or_turn_the_text_around() {
        long mallory = telegram.addUser("\u202E<b>*_@everyone\n[x](tg://user?id=1)" + "z".repeat(1000), "");
        telegram.start(mallory, "buy_" + GoldOnSale.GOLD.replace("-", ""));

        Message answer = answerTo(mallory);
        assertThat(desk.last().label()).startsWith("<b>*_@everyone[x](tg").hasSize(64);
        assertThat(answer.text()).isEqualTo("Your link, for " + desk.last().label());
        assertThat(telegram.calls().of("POST", "(?i)/bot[^/]+/sendmessage"))
                .noneMatch(call -> call.body().contains("parse_mode"));
    }
}
