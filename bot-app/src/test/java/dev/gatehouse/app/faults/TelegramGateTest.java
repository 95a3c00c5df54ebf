package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import dev.gatehouse.sandbox.telegram.Message;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever runs a chat on Telegram sets up its gate and keeps it, in the private chat with the bot. */
@ExtendWith(OnStage.class)
class TelegramGateTest {
    private final Stage stage;
    private String product = "";

    TelegramGateTest(Stage stage) {
        this.stage = stage;
    }

    private String code() {
        return Operator.of(stage).asks("places", "invite").path("code").asText();
    }

    /** What Hilt lists is believed for a minute. */
    private void sell(String title) throws InterruptedException {
        product = stage.hilt().addProduct(ProductDraft.membership(title, "TELEGRAM_USER_ID"));
        new Calendar(stage).advance(Duration.ofMinutes(2));
    }

    /** A chat of its own whose gate is open. */
    private long open(TelegramHand owner, String title, String pass) throws InterruptedException {
        sell(pass);
        long chat = stage.telegram().addSupergroup(title, owner.id());
        owner.start("serve_" + code());
        owner.pick("Pick a group", chat);
        owner.press(pass);
        owner.press("Open the gate");
        owner.awaitWords("The gate is open");
        return chat;
    }

    private boolean isSaidIn(long chat, String words) {
        return stage.telegram().chatMessages(chat).stream()
                .anyMatch(message -> message.text().contains(words));
    }

    @Test
    void from_adding_the_bot_to_the_first_sale_in_at_most_5_taps() throws Exception {
        sell("Salon pass");
        TelegramHand olga = TelegramHand.of(stage, "Olga");
        long salon = stage.telegram().addSupergroup("Salon", olga.id());
        stage.telegram().removeBot(salon);

        olga.start("serve_" + code());
        olga.pick("Pick a group", salon);
        olga.press("Salon pass");
        olga.press("Open the gate");
        assertThat(olga.awaitWords("The gate is open").text()).contains("Salon pass", "/subscribe");

        TelegramBuyer buyer = TelegramBuyer.stranger(stage, "First");
        stage.telegram().start(buyer.id(), "buy_" + product.replace("-", ""));
        String link = Watch.find(
                "a checkout button",
                () -> buyer.messages().stream()
                        .flatMap(message -> message.buttons().stream())
                        .map(Message.Button::url)
                        .filter(url -> url.startsWith(stage.hilt().url()))
                        .findFirst());
        stage.hilt().pay(link);
        buyer.goIn();
        Watch.until("being let in", () -> stage.telegram().isInside(salon, buyer.id()));
        assertThat(olga.taps()).isLessThanOrEqualTo(5);
    }

    @Test
    void a_channel_and_its_discussion_group_open_together_for_one_price_and_close_together() throws Exception {
        sell("Studio pass");
        TelegramHand owner = TelegramHand.of(stage, "Xena");
        long talk = stage.telegram().addSupergroup("Studio talk", owner.id());
        long studio = stage.telegram().backstage().addChannel("Studio", owner.id());
        stage.telegram().backstage().link(studio, talk);
        owner.start("serve_" + code());
        owner.pick("Pick a channel", studio);
        owner.press("Studio pass");
        owner.press("Open both");
        assertThat(owner.awaitWords("The gate is open").text()).contains("Studio, Studio talk");

        TelegramBuyer buyer = TelegramBuyer.started(stage, "Both");
        TelegramBuyer stranger = TelegramBuyer.started(stage, "Neither");
        stage.hilt().buy(product, Long.toString(buyer.id()), "");
        Watch.until("being let into both", () -> goesIn(buyer, studio) && goesIn(buyer, talk));
        assertThat(goesIn(stranger, studio) || goesIn(stranger, talk)).isFalse();
        Watch.until("a way to buy", () -> stranger.told("get a membership") >= 1);

        new Calendar(stage)
                .moveBehind(stage.hilt()
                        .memberships()
                        .of(product, Long.toString(buyer.id()))
                        .orElseThrow());
        Watch.until(
                "being out of both",
                () -> !stage.telegram().isInside(studio, buyer.id())
                        && !stage.telegram().isInside(talk, buyer.id()));
        assertThat(stage.telegram().isInside(studio, stranger.id())
                        || stage.telegram().isInside(talk, stranger.id()))
                .isFalse();
    }

    @Test
    void a_discussion_group_that_comes_later_is_offered_the_products_of_its_channel() throws Exception {
        sell("Hall pass");
        TelegramHand owner = TelegramHand.of(stage, "Yara");
        long talk = stage.telegram().addSupergroup("Hall talk", owner.id());
        long hall = stage.telegram().backstage().addChannel("Hall", owner.id());
        stage.telegram().backstage().link(hall, talk);
        stage.telegram().removeBot(talk);
        owner.start("serve_" + code());
        owner.pick("Pick a channel", hall);
        owner.press("Hall pass");
        owner.press("Open the gate");
        owner.awaitWords("gets Hall");

        owner.start("serve_" + code());
        owner.pick(owner.awaitWords("I shall serve"), "Pick a group", talk);
        owner.press("The same products");
        owner.press("Open the gate");

        owner.awaitWords("whoever buys Hall pass gets Hall talk");
    }

    @Test
    void every_part_of_the_menu_answers_in_the_place_of_what_was_pressed() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Mara");
        long chat = open(owner, "Loft", "Loft pass");
        long menu = owner.press("Gates");
        assertThat(owner.awaitWords("Inside: 0").id()).isEqualTo(menu);
        owner.press("Numbers");
        owner.awaitWords("Came in 30 days");
        owner.press("Dry run");
        owner.awaitWords("Nothing would change");
        owner.press("Check");
        assertThat(owner.awaitWords("Everything holds").text())
                .contains("Loft pass", "Telegram shows no bot a list of members");
        long below = owner.press("Sync");
        assertThat(owner.awaitWords("everybody was looked at").id()).isEqualTo(below);
        owner.press("Pause");
        owner.awaitWords("sells nothing for now");
        owner.press("Resume");
        owner.awaitWords("is on sale again");
        owner.press("Language");
        owner.press("español");
        assertThat(owner.awaitWords("español").id()).isEqualTo(below);
        assertThat(stage.telegram().chatMessages(chat))
                .noneMatch(message -> message.from() == stage.telegram().botUserId());
    }

    @Test
    void a_pass_is_made_question_by_question_and_lets_a_guest_in() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Nora");
        open(owner, "Attic", "Attic pass");
        owner.press("Passes");
        owner.press("Make a pass");
        owner.awaitWords("People");
        owner.type("1");
        owner.awaitWords("Days");
        owner.type("7");
        owner.awaitWords("Reason");
        owner.type("-");

        assertThat(owner.awaitWords("A guest pass for Attic").text()).contains("/pass ");
    }

    @Test
    void products_are_added_to_a_gate_and_taken_from_it_one_by_one() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Petra");
        open(owner, "Barn", "Barn pass");
        sell("Barn extra");
        owner.press("Change");
        owner.press("Barn extra");
        assertThat(owner.awaitWords("would be opened by").text()).contains("Barn extra, Barn pass");
        owner.press("Save");
        owner.awaitWords("Saved");
        owner.press("Change");
        owner.press("✓ Barn pass");
        assertThat(owner.awaitWords("would be opened by").text()).doesNotContain("Barn pass");
    }

    @Test
    void taking_a_door_back_wants_the_number_typed() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Rosa");
        long chat = open(owner, "Cave", "Cave pass");
        TelegramBuyer guest = TelegramBuyer.started(stage, "Caver");
        stage.hilt().buy(product, Long.toString(guest.id()), "");
        Watch.until("being let in", () -> goesIn(guest, chat));

        owner.press("Remove");
        owner.press("Remove and take it from all");
        owner.awaitWords("How many lose the door?");
        owner.type("7");
        owner.awaitWords("HOLDERS_DIFFER");
        assertThat(stage.telegram().isInside(chat, guest.id())).isTrue();
        owner.press("Remove");
        owner.press("Remove and take it from all");
        owner.type("1");

        owner.awaitWords("People who lose it: 1");
        new Calendar(stage).advance(Duration.ofHours(1));
        Watch.until("being put out", () -> !stage.telegram().isInside(chat, guest.id()));
    }

    private boolean goesIn(TelegramBuyer guest, long chat) {
        stage.telegram().links(chat).stream()
                .filter(link -> link.createsJoinRequest())
                .findFirst()
                .ifPresent(link -> {
                    if (!stage.telegram().hasPendingRequest(chat, guest.id())
                            && !stage.telegram().isInside(chat, guest.id())) {
                        stage.telegram().open(guest.id(), link.url());
                    }
                });
        return stage.telegram().isInside(chat, guest.id());
    }

    @Test
    void what_happens_is_told_in_the_chat_that_was_picked_for_it() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Sara");
        long chat = open(owner, "Deck", "Deck pass");
        long crew = stage.telegram().addSupergroup("Crew", owner.id());
        owner.press("Feed");
        owner.press("Channel where I tell what happens: In another chat");
        owner.pick(owner.awaitWords("Pick the chat where I shall post it"), "Pick a group", crew);
        owner.awaitWords("From now on I tell it there");
        TelegramBuyer guest = TelegramBuyer.started(stage, "Decker");
        owner.type("/gate allow " + guest.id());
        Watch.until("being let in", () -> goesIn(guest, chat));

        Watch.until("the feed", () -> isSaidIn(crew, Long.toString(guest.id())));
        Message told = stage.telegram().chatMessages(crew).stream()
                .filter(message -> !message.buttons().isEmpty())
                .findFirst()
                .orElseThrow();
        owner.press(told, "Show this person");
        owner.awaitWords("What there is to know about telegram:" + guest.id());
    }

    @Test
    void nobody_has_the_bot_post_in_a_chat_they_do_not_run() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Tess");
        open(owner, "Edge", "Edge pass");
        long other = stage.telegram()
                .addSupergroup("Others", TelegramHand.of(stage, "Someone").id());
        stage.telegram().add(other, owner.id());

        owner.type("/gate log " + other);

        owner.awaitWords("That chat is not yours");
    }

    @Test
    void the_panel_in_a_group_leads_whoever_presses_it_into_private() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Uta");
        sell("Field pass");
        long chat = stage.telegram().addSupergroup("Field", owner.id());
        owner.start("serve_" + code());
        owner.pick("Pick a group", chat);
        owner.press("Field pass");
        owner.press("Channel where people buy: Here");
        owner.press("Open the gate");
        owner.awaitWords("The gate is open");

        assertThat(stage.telegram().chatMessages(chat).stream()
                        .flatMap(message -> message.buttons().stream())
                        .map(Message.Button::label))
                .containsExactly("Get Field pass");
    }

    @Test
    void only_who_runs_the_chat_now_may_press_its_buttons() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Vera");
        long chat = open(owner, "Glen", "Glen pass");
        TelegramHand dan = TelegramHand.of(stage, "Dan");
        stage.telegram().add(chat, dan.id());
        stage.telegram().promote(chat, dan.id());
        dan.start("gate_" + Long.toString(chat, 36));
        Message menu = dan.awaitButton("Check");

        stage.telegram().demote(chat, dan.id());
        dan.press(menu, "Check");

        dan.awaitWords("ADMIN_ONLY");
    }

    @Test
    void a_chat_is_claimed_by_a_typed_code() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Xenia");
        long chat = stage.telegram().addSupergroup("Inlet", owner.id());
        owner.start("gate_" + Long.toString(chat, 36));
        owner.awaitWords("This bot is not in service here");
        owner.type("/gate claim " + code());

        owner.awaitWords("Inlet");
        owner.press("Set up a gate");
        owner.awaitWords("Which product shall open the door?");
    }

    @Test
    void a_product_typed_behind_the_command_is_set_up_at_once() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Yvonne");
        open(owner, "Kiln", "Kiln pass");
        owner.press("Remove");
        owner.press("Remove, everybody keeps it");
        owner.awaitWords("The gate to Kiln is gone");

        owner.type("/gate setup Kiln pass");
        owner.awaitWords("Ready: Kiln pass opens Kiln");
        owner.press("Open the gate");
        owner.awaitWords("The gate is open");
    }

    @Test
    void in_the_group_the_command_only_leads_into_private() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Wanda");
        long chat = open(owner, "Hill", "Hill pass");
        stage.telegram().type(chat, owner.id(), "/gate remove");

        Message answer = Watch.find(
                "an answer in the group",
                () -> stage.telegram().chatMessages(chat).stream()
                        .filter(message -> message.from() == stage.telegram().botUserId())
                        .findFirst());
        assertThat(answer.buttons()).hasSize(1);
        assertThat(answer.buttons().get(0).url()).endsWith("?start=gate_" + Long.toString(chat, 36));
        assertThat(answer.text()).doesNotContain("Hill pass");
    }
}
