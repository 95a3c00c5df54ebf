package dev.gatehouse.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.telegram.Message;
import dev.gatehouse.sandbox.telegram.Upload;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the menus of {@code /gate} in Telegram show and change of a gate that stands. */
@ExtendWith(OnStage.class)
class TelegramUpkeepTest {
    private final Stage stage;

    TelegramUpkeepTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void the_numbers_come_with_a_picture_and_the_buttons_stay_below_it() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Quay");
        admin.payer("Quinn");
        long before = admin.hand().press("Gates");
        admin.hand().press("Numbers");

        Message numbers = admin.hand().awaitWords("Came in 30 days: ");
        Upload drawn = admin.hand().awaitFile();
        assertThat(numbers.text()).contains("Quay: inside 1");
        assertThat(ImageIO.read(new ByteArrayInputStream(drawn.content()))).isNotNull();
        Watch.until("the old menu gone", () -> shown(admin).stream().noneMatch(each -> each.id() == before));
        List<Message> all = shown(admin);
        assertThat(all.get(all.size() - 1).id()).isEqualTo(numbers.id());
        assertThat(all.get(all.size() - 2).text()).isEqualTo("Quay");
        assertThat(all.get(all.size() - 2).raw().has("photo")).isTrue();
    }

    private List<Message> shown(ChatAdmin admin) {
        return stage.telegram().privateMessages(admin.hand().id());
    }

    @Test
    void everybody_is_handed_over_as_a_file_to_the_admin_alone() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Dock");
        TelegramBuyer payer = admin.payer("Doris");
        admin.hand().press("File");
        admin.hand().awaitWords("as a file. Lines: 1");
        Upload table = admin.hand().awaitFile();
        assertThat(table.name()).isEqualTo("members.csv");
        assertThat(new String(table.content(), UTF_8)).contains(Long.toString(payer.id()), admin.product());

        admin.hand().type("/gate export jsonl");
        Watch.until("the other file", () -> fileIs(admin, "members.jsonl"));
        assertThat(stage.telegram().chatMessages(admin.chat()))
                .noneMatch(each -> each.raw().has("document") || each.text().contains("Lines"));
    }

    private boolean fileIs(ChatAdmin admin, String name) {
        return shown(admin).stream()
                .flatMap(each -> stage.telegram().backstage().fileOf(each).stream())
                .anyMatch(each -> each.name().equals(name));
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
    void what_is_broken_is_told_with_the_fix_and_looked_at_again() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Dam");
        stage.telegram().setBotRights(admin.chat(), true, false);
        Watch.until("the right gone", () -> stage.telegram().backstage().waitingUpdates() == 0);
        TelegramBuyer payer = TelegramBuyer.started(stage, "Dana");
        admin.hand().press("Check");
        assertThat(admin.hand().awaitWords("Mend what is marked").text()).contains("❌", "Ban users");

        stage.hilt().buy(admin.product(), Long.toString(payer.id()), "");
        stage.telegram().setBotRights(admin.chat(), true, true);
        Watch.until("the right back", () -> stage.telegram().backstage().waitingUpdates() == 0);
        admin.hand().press("Look again");
        admin.hand().awaitWords("Everything holds");
    }

    @Test
    void a_dry_run_tells_what_would_change_and_changes_nothing() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Yard");
        TelegramBuyer payer = TelegramBuyer.started(stage, "Yara");
        stage.hilt().buy(admin.product(), Long.toString(payer.id()), "");
        Watch.until("the way in", () -> payer.told("Your payment arrived") == 1);

        admin.hand().type("/gate dry-run");
        assertThat(admin.hand().awaitWords("This would happen now. Changes: 1").text())
                .contains("GRANT telegram:" + payer.id());
        assertThat(admin.has(payer)).isFalse();
    }

    @Test
    void looking_at_everybody_shows_a_bar_that_fills() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Plaza");
        TelegramBuyer payer = admin.payer("Paula");
        admin.hand().press("Sync");
        admin.hand().awaitWords("everybody was looked at");

        assertThat(stage.telegram().calls().of("POST", "(?i).*/(sendmessage|editmessagetext)"))
                .anyMatch(call -> call.body().contains("░") || call.body().contains("\\u2591"));
        assertThat(admin.has(payer)).isTrue();
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
    void what_happens_is_told_in_the_group_in_its_language_or_nowhere() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Porch");
        admin.hand().press("Language");
        admin.hand().awaitWords("Pick a language");
        admin.hand().press("español");
        admin.hand().awaitWords("hablo español");
        admin.hand().press("Feed");
        admin.hand().press("Channel where I tell what happens: Here");
        admin.hand().awaitWords("From now on I tell it there");
        TelegramBuyer guest = TelegramBuyer.started(stage, "Paul at the porch");
        admin.hand().type("/gate allow " + guest.id() + " helps out");
        admin.awaitLetIn(guest);
        Message told = Watch.find("the line in the group", () -> admin.line("telegram:" + guest.id()));
        assertThat(told.buttons()).extracting(Message.Button::label).contains("Ver a esta persona: " + guest.id());

        admin.hand().type("/gate language English");
        admin.hand().awaitWords("I speak English from now on");
        admin.hand().press("Feed");
        admin.hand().press("Nowhere");
        admin.hand().awaitWords("I tell nothing any more");
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

    @Test
    void who_helps_is_named_in_the_chat_itself() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Grove");
        admin.hand().type("/gate delegate");

        admin.hand().awaitWords("whoever is an administrator of the chat may run its gates");
    }
}
