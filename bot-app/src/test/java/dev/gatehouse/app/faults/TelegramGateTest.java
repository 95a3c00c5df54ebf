package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.telegram.Message;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever runs a chat on Telegram sets up its gate and keeps it, in the private chat with the bot. */
@ExtendWith(OnStage.class)
class TelegramGateTest {
    private final Stage stage;

    TelegramGateTest(Stage stage) {
        this.stage = stage;
    }

    private boolean isSaidIn(long chat, String words) {
        return stage.telegram().chatMessages(chat).stream()
                .anyMatch(message -> message.text().contains(words));
    }

    @Test
    void from_adding_the_bot_to_the_first_sale_in_at_most_5_taps() throws Exception {
        String product = ChatAdmin.sells(stage, "Salon pass");
        TelegramHand olga = TelegramHand.of(stage, "Olga");
        long salon = stage.telegram().addSupergroup("Salon", olga.id());
        stage.telegram().removeBot(salon);

        olga.start("serve_" + ChatAdmin.code(stage));
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
    void every_part_of_the_menu_answers_in_the_place_of_what_was_pressed() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Mara");
        long chat = ChatAdmin.opens(stage, owner, "Loft").chat();
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
        ChatAdmin.opens(stage, owner, "Attic");
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
        ChatAdmin.opens(stage, owner, "Barn");
        ChatAdmin.sells(stage, "Barn extra");
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
        ChatAdmin admin = ChatAdmin.opens(stage, owner, "Cave");
        TelegramBuyer guest = admin.payer("Caver");

        owner.press("Remove");
        owner.press("Remove and take it from all");
        owner.awaitWords("How many lose the door?");
        owner.type("7");
        owner.awaitWords("HOLDERS_DIFFER");
        assertThat(admin.has(guest)).isTrue();
        owner.press("Remove");
        owner.press("Remove and take it from all");
        owner.type("1");

        owner.awaitWords("People who lose it: 1");
        new Calendar(stage).advance(Duration.ofHours(1));
        admin.awaitPutOut(guest);
    }

    @Test
    void what_happens_is_told_in_the_topic_where_the_menu_was_asked_for() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Forum");
        long topic =
                stage.telegram().backstage().addTopic(admin.chat(), admin.hand().id(), "Feed");
        stage.telegram()
                .backstage()
                .typeInTopic(admin.chat(), topic, admin.hand().id(), "/gate");
        Message answer = Watch.find("an answer in the topic", () -> admin.line("Let us go on in private"));
        assertThat(answer.raw().path("message_thread_id").asLong()).isEqualTo(topic);

        admin.hand().start(answer.buttons().get(0).url().replaceAll(".*start=", ""));
        admin.hand().press("Feed");
        admin.hand().press("Channel where I tell what happens: In the topic you came from");
        admin.hand().awaitWords("From now on I tell it there");
        TelegramBuyer guest = TelegramBuyer.started(stage, "Fabio in the forum");
        admin.hand().type("/gate allow " + guest.id());
        admin.awaitLetIn(guest);
        Message told = Watch.find("the line in the topic", () -> admin.line("telegram:" + guest.id()));
        assertThat(told.raw().path("message_thread_id").asLong()).isEqualTo(topic);
    }

    @Test
    void what_happens_is_told_in_the_chat_that_was_picked_for_it() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Sara");
        ChatAdmin admin = ChatAdmin.opens(stage, owner, "Deck");
        long crew = stage.telegram().addSupergroup("Crew", owner.id());
        owner.press("Feed");
        owner.press("Channel where I tell what happens: In another chat");
        owner.pick(owner.awaitWords("Pick the chat where I shall post it"), "Pick a group", crew);
        owner.awaitWords("From now on I tell it there");
        TelegramBuyer guest = TelegramBuyer.started(stage, "Decker");
        owner.type("/gate allow " + guest.id());
        admin.awaitLetIn(guest);

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
        ChatAdmin.opens(stage, owner, "Edge");
        long other = stage.telegram()
                .addSupergroup("Others", TelegramHand.of(stage, "Someone").id());
        stage.telegram().add(other, owner.id());

        owner.type("/gate log " + other);

        owner.awaitWords("That chat is not yours");
    }

    @Test
    void the_panel_in_a_group_leads_whoever_presses_it_into_private() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Uta");
        ChatAdmin.sells(stage, "Field pass");
        long chat = stage.telegram().addSupergroup("Field", owner.id());
        owner.start("serve_" + ChatAdmin.code(stage));
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
        long chat = ChatAdmin.opens(stage, owner, "Glen").chat();
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
        owner.type("/gate claim " + ChatAdmin.code(stage));

        owner.awaitWords("Inlet");
        owner.press("Set up a gate");
        owner.awaitWords("Which product shall open the door?");
    }

    @Test
    void a_product_typed_behind_the_command_is_set_up_at_once() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Yvonne");
        ChatAdmin.opens(stage, owner, "Kiln");
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
        long chat = ChatAdmin.opens(stage, owner, "Hill").chat();
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
