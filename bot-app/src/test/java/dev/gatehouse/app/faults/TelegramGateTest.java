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
