package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.discord.Button;
import dev.gatehouse.sandbox.discord.Message;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code /gate} does for whoever types the bare command and goes on by menus and buttons. */
@ExtendWith(OnStage.class)
class GateMenusTest {
    private final Stage stage;

    GateMenusTest(Stage stage) {
        this.stage = stage;
    }

    private String product(String title) {
        return stage.hilt().addProduct(ProductDraft.membership(title, "DISCORD_USER_ID"));
    }

    @Test
    void a_server_is_claimed_and_a_gate_set_up_by_picking_and_everybody_can_buy_at_its_panel() throws Exception {
        ServerAdmin admin = ServerAdmin.unserved(stage);
        product("Harbour");
        long role = stage.discord().addRole(admin.server(), "Sailor", 1, 0);
        long room = stage.discord().generalChannel(admin.server());
        assertThat(admin.types("claim", Map.of()).text()).contains("type the code");
        assertThat(admin.types("claim", Map.of("code", "0".repeat(26))).text())
                .contains(ServerAdmin.shown("PLACE_CODE_UNKNOWN"));

        Message claimed = admin.types("claim", Map.of("code", admin.code()));
        assertThat(claimed.text()).contains("The Studio is served from now on");
        Message which = admin.picks(admin.presses(claimed, "Set up a gate"), "Pick products", "Harbour");
        assertThat(which.text()).contains("Which role do buyers of Harbour get?");
        Message ready = admin.picks(which, "Pick a role", Long.toString(role));
        assertThat(ready.text()).contains("Ready: Harbour opens Sailor in The Studio");
        Message told = admin.picks(ready, "Channel where people buy", Long.toString(room));
        Message both = admin.picks(told, "Channel where I tell what happens", Long.toString(room));
        assertThat(admin.presses(both, "Open the gate").text()).contains("whoever buys Harbour gets Sailor");

        Message panel = Watch.find("the panel", () -> posted(room, "Get Sailor in The Studio here"));
        long guest = admin.guest("guest");
        Message offer = admin.presses(guest, panel, "Get Harbour");
        assertThat(offer.ephemeral()).isTrue();
        assertThat(offer.text()).contains("Harbour is ready");
        stage.hilt().pay(link(offer));
        Watch.until("the role", () -> admin.has(guest, role));
        Watch.find("the line in the log", () -> posted(room, "discord:" + guest));
        assertThat(posted(room, "Get Sailor in The Studio here"))
                .get()
                .extracting(Message::text)
                .isEqualTo(panel.text());
    }

    private Optional<Message> posted(long room, String words) {
        return stage.discord().channelMessages(room).stream()
                .filter(each -> each.text().contains(words))
                .findFirst();
    }

    private static String link(Message offer) {
        return offer.buttons().stream()
                .map(Button::url)
                .filter(url -> !url.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void where_several_gates_stand_the_one_that_is_meant_is_picked_or_completed_while_typing() {
        ServerAdmin admin = ServerAdmin.of(stage);
        String port = product("Port");
        String starboard = product("Starboard");
        admin.opens(port, "Port");
        assertThat(admin.offered("setup", "product", "starb"))
                .singleElement()
                .satisfies(each -> assertThat(each).startsWith("Starboard"));
        admin.opens(starboard, "Starboard");

        Message which = admin.types("pause", Map.of());
        assertThat(which.text()).contains("Which gate is meant?");
        Message paused = admin.picks(which, "Pick a gate", "Starboard in The Studio");
        assertThat(paused.text()).contains("Starboard in The Studio sells nothing for now");
        assertThat(admin.types("list", Map.of()).text())
                .contains("Port in The Studio: Port. Inside: 0. open")
                .contains("Starboard in The Studio: Starboard. Inside: 0. sales paused");

        Message resumed = admin.presses(paused, "Resume sales");
        assertThat(admin.presses(resumed, "Pause sales").text()).contains("sells nothing for now");
        List<String> offered = admin.offered("resume", "gate", "star");
        assertThat(offered).containsExactly("Starboard in The Studio · Starboard");
        assertThat(admin.types("resume", Map.of("gate", offered.get(0))).text())
                .contains("Starboard in The Studio is on sale again");
    }

    @Test
    void products_and_mode_of_a_gate_are_edited_by_menu_and_button() throws Exception {
        ServerAdmin admin = ServerAdmin.of(stage);
        product("Sail");
        long role = admin.opens(product("Mast"), "Crew");
        long stranger = admin.guest("stranger");
        stage.discord().giveRole(admin.server(), stranger, role);

        Message ask = admin.types("edit", Map.of());
        assertThat(ask.text()).contains("Crew in The Studio is opened by Mast.");
        Message both = admin.picks(ask, "Pick products", "Mast", "Sail");
        assertThat(both.text()).contains("would be opened by Mast, Sail", "removed: 0");
        assertThat(admin.presses(both, "Save").text()).contains("is opened by Mast, Sail");

        Message everybody = admin.presses(admin.types("edit", Map.of()), "Manage everybody inside");
        assertThat(everybody.text())
                .contains("everybody inside is managed", "removed: 1", "REVOKE discord:" + stranger);
        assertThat(admin.has(stranger, role)).isTrue();
        assertThat(admin.fills(everybody, "Save and remove them", Map.of("count", "1"))
                        .text())
                .contains("Saved");
        Watch.until("the stranger put out", () -> !admin.has(stranger, role));

        Message members = admin.presses(admin.types("edit", Map.of()), "Manage members only");
        admin.presses(members, "Save");
        assertThat(admin.types("list", Map.of()).text()).contains("only members are managed");
    }

    @Test
    void a_product_is_replaced_by_picking_the_old_one_and_the_new_one() {
        ServerAdmin admin = ServerAdmin.of(stage);
        product("Keel Two");
        admin.opens(product("Keel"), "Keel");
        long buyer = admin.guest("buyer");

        Message to = admin.picks(admin.types("plan-change", Map.of()), "Product to be replaced", "Keel");
        assertThat(to.text()).contains("Which product is sold in the place of Keel?");
        Message preview = admin.picks(to, "New product", "Keel Two");
        assertThat(preview.text()).contains("From now on Keel Two is sold");
        admin.presses(preview, "Save");
        assertThat(admin.says(buyer, "/buy", Map.of("product", "Keel")).text())
                .contains("another product has taken its place");

        Message leaving = admin.types("plan-change", Map.of());
        assertThat(leaving.text()).contains("Keel is sold no longer");
        admin.presses(leaving, "Sell the old one again");
        assertThat(admin.says(buyer, "/buy", Map.of("product", "Keel")).text()).contains("Keel is ready");
    }

    @Test
    void what_must_be_mended_is_looked_at_again_by_a_button() throws Exception {
        ServerAdmin admin = ServerAdmin.of(stage);
        Message none = admin.types("list", Map.of());
        String product = product("Deck");
        Message which = admin.presses(none, "Set up a gate");
        assertThat(which.text()).contains("Which product shall open the door?");
        long role = admin.opens(product, "Deck");
        Message fine = admin.types("check", Map.of());
        assertThat(fine.text()).contains("Everything holds");

        stage.discord().moveRole(admin.server(), role, 200);

        Watch.until(
                "what is wrong",
                () -> admin.presses(fine, "Look again").text().contains(ServerAdmin.shown("ROLE_ABOVE_BOT")));
    }

    @Test
    void the_room_of_the_log_and_the_role_that_helps_are_picked_and_taken_away() throws Exception {
        ServerAdmin admin = ServerAdmin.of(stage);
        String product = product("Buoy");
        long role = admin.opens(product, "Buoy");
        long crew = stage.discord().addRole(admin.server(), "Crew", 1, 0);
        long helper = admin.guest("helper");
        stage.discord().giveRole(admin.server(), helper, crew);
        long room = stage.discord().generalChannel(admin.server());

        assertThat(admin.picks(admin.types("log", Map.of()), "Channel where I tell what happens", Long.toString(room))
                        .text())
                .contains("From now on I tell it there");
        long payer = admin.payer(product, role);
        Message told = Watch.find("the line in the log", () -> posted(room, "discord:" + payer));
        String refused = ServerAdmin.shown("ADMIN_ONLY");
        assertThat(admin.presses(helper, told, "Show this person").text()).contains(refused);

        Message done = admin.picks(admin.types("delegate", Map.of()), "Pick a role", Long.toString(crew));
        assertThat(done.text()).contains("Let that role see /gate as well");
        assertThat(admin.presses(helper, told, "Show this person").text())
                .contains("What there is to know about discord:" + payer);

        admin.presses(admin.types("delegate", Map.of()), "Nobody");
        assertThat(admin.presses(helper, told, "Show this person").text()).contains(refused);
    }
}
