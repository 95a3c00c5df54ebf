package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.telegram.Message;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the menus of {@code /gate} in Telegram change of a gate that stands. */
@ExtendWith(OnStage.class)
class TelegramUpkeepTest {
    private final Stage stage;

    TelegramUpkeepTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void one_product_takes_the_place_of_another_and_nobody_loses_the_door() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Crane");
        TelegramBuyer payer = admin.payer("Carl");
        ChatAdmin.sells(stage, "Crane two");

        admin.hand().press("Replace a product");
        admin.hand().awaitWords("Product to be replaced");
        admin.hand().press("Crane pass");
        admin.hand().awaitWords("New product");
        admin.hand().press("Crane two");
        assertThat(admin.hand().awaitWords("From now on Crane two is sold").text())
                .contains("have Crane pass now: 1");
        admin.hand().press("Save");
        admin.hand().awaitWords("Done: Crane two is sold");
        assertThat(admin.has(payer)).isTrue();

        admin.hand().press("Sell the old one again");
        admin.hand().awaitWords("the old product is sold again");
    }

    @Test
    void a_free_group_is_for_members_from_a_day_that_can_be_called_off() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Lido");
        long last = crowd(admin, 26);
        admin.hand().press("Opening day");
        Message list = admin.hand().awaitWords("can become for members only on a day of your choice");
        assertThat(list.text()).contains("Inside without a membership now: 26", "Who may stay");
        admin.hand().press("More people");
        admin.hand().press("telegram:" + last);
        admin.hand().awaitWords("Inside without a membership now: 25");

        admin.hand().press("Set the day");
        admin.hand().answers("Day, as year-month-day", inAMonth(), "Who loses it that day without a membership: 25");
        admin.hand().press("Set it, they lose the door then");
        admin.hand().answers("The number you were shown", "25", "Set: from");
        assertThat(admin.line("is for members only. Whoever has a membership by then"))
                .isPresent();
        admin.hand().press("Call it off");
        admin.hand().awaitWords("Called off: Lido stays as it is");
        assertThat(stage.telegram().isInside(admin.chat(), last)).isTrue();
    }

    /** The last of so many who came in while the group was free. */
    private long crowd(ChatAdmin admin, int many) throws InterruptedException {
        long last = 0;
        for (int n = 0; n < many; n++) {
            last = stage.telegram().addUser("Bather " + n, "");
            stage.telegram().add(admin.chat(), last);
        }
        Watch.until("everybody heard of", () -> stage.telegram().backstage().waitingUpdates() == 0);
        return last;
    }

    private String inAMonth() {
        return stage.clock().instant().plus(Duration.ofDays(30)).toString().substring(0, 10);
    }

    @Test
    void an_edit_shows_whom_it_puts_out_and_wants_their_number_typed() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Vinyl");
        TelegramBuyer leaver = admin.payer("Vince");
        ChatAdmin.sells(stage, "Vinyl stream");
        admin.hand().press("Change");
        admin.hand().press("Vinyl stream");
        admin.hand().press("Save");
        admin.hand().awaitWords("Saved: Vinyl is opened by Vinyl pass, Vinyl stream");

        admin.hand().press("Change");
        admin.hand().press("✓ Vinyl pass");
        assertThat(admin.hand().awaitWords("removed: 1").text()).contains("REVOKE telegram:" + leaver.id());
        admin.hand().press("Save and remove them");
        admin.hand().answers("The number you were shown", "2", "You typed 2, but 1 would lose the door");
        assertThat(admin.has(leaver)).isTrue();
        admin.hand().press("Save and remove them");
        admin.hand().type("1");
        admin.awaitPutOut(leaver);
    }

    @Test
    void strangers_cannot_be_managed_where_nobody_can_list_them() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Fog");
        admin.hand().press("Change");
        admin.hand().press("Manage everybody inside");

        admin.hand().awaitWords("INSIDE_UNLISTED");
    }

    @Test
    void a_paused_gate_sells_nothing_until_it_is_resumed() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Gym");
        TelegramHand buyer = TelegramHand.of(stage, "Gymnast");
        admin.hand().press("Pause");
        admin.hand().awaitWords("Gym sells nothing for now");
        buyer.type("/subscribe Gym pass");
        buyer.awaitWords("GATE_PAUSED");

        admin.hand().press("Resume sales");
        admin.hand().awaitWords("Gym is on sale again");
        buyer.type("/subscribe Gym pass");
        buyer.awaitButton("Pay with Hilt");
        admin.hand().press("Pause sales");
        admin.hand().awaitWords("Gym sells nothing for now");
    }

    @Test
    void a_gate_is_removed_and_everybody_keeps_the_door_or_the_removal_is_called_off() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Attic");
        TelegramBuyer payer = admin.payer("Attila");
        admin.hand().press("Remove");
        admin.hand().press("Remove and take it from all");
        admin.hand().answers("How many lose the door?", "1", "People who lose it: 1");
        admin.hand().press("Call it off");
        admin.hand().awaitWords("Called off: everybody keeps Attic");

        admin.hand().press("Remove");
        admin.hand().press("Remove, everybody keeps it");
        admin.hand().awaitWords("The gate to Attic is gone. People who keep it: 1");
        admin.hand().press("Gates");
        admin.hand().awaitWords("No gate stands here yet");
        assertThat(admin.has(payer)).isTrue();
        admin.hand().press("Set up a gate");
        admin.hand().awaitWords("Pick products");
    }

    @Test
    void a_channel_is_picked_set_up_and_entered_like_a_group() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Owner of a channel");
        String product = ChatAdmin.sells(stage, "Radio pass");
        long channel = stage.telegram().backstage().addChannel("Radio", owner.id());
        owner.start("serve_" + ChatAdmin.code(stage));
        owner.pick("Pick a channel", channel);
        owner.press("Radio pass");
        owner.press("Open the gate");
        owner.awaitWords("The gate is open");

        TelegramHand listener = TelegramHand.of(stage, "Listener");
        listener.start("buy_" + product.replace("-", ""));
        stage.hilt().pay(listener.awaitButton("Pay with Hilt").buttons().get(0).url());
        stage.telegram()
                .open(
                        listener.id(),
                        listener.awaitButton("Go in").buttons().get(0).url());
        Watch.until("being let in", () -> stage.telegram().isInside(channel, listener.id()));
    }

    @Test
    void the_operator_makes_what_is_sold_without_leaving_the_chat() throws Exception {
        TelegramHand boss = TelegramHand.as(stage, stage.world().boss());
        long chat = stage.telegram().addSupergroup("Reef", boss.id());
        boss.start("serve_" + ChatAdmin.code(stage));
        boss.pick("Pick a group", chat);
        boss.awaitWords("Which product shall open the door?");
        boss.type("/gate product");
        boss.awaitWords("A product of yours at Hilt");
        boss.press("Make a new product");
        boss.answers("What buyers see", "Coral", "Price in USDC");
        boss.answers("Price in USDC", "0.20", "Days");
        boss.answers("Days", "30", "Days of grace");
        boss.answers("Days of grace", "2", "Wallet");
        boss.answers("Wallet", "9xQeWvG816bUx9EPjHmaT23", "Make Coral at Hilt?");
        boss.press("Make it");
        boss.awaitWords("Ready: Coral opens Reef");
        boss.press("Open the gate");
        boss.awaitWords("The gate is open");

        assertThat(Operator.of(stage).types("products", "list")).contains("Coral");
    }
}
