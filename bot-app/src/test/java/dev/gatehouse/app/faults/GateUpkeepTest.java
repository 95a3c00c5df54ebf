package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.discord.Message;
import dev.gatehouse.sandbox.discord.Upload;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code /gate} shows and changes of a gate that stands. */
@ExtendWith(OnStage.class)
class GateUpkeepTest {
    private static final int ABOVE_THE_BOT = 200;

    private final Stage stage;
    private final ServerAdmin admin;

    GateUpkeepTest(Stage stage) {
        this.stage = stage;
        this.admin = ServerAdmin.of(stage);
    }

    private String product(String title) {
        return stage.hilt().addProduct(ProductDraft.membership(title, "DISCORD_USER_ID"));
    }

    @Test
    void an_edit_shows_whom_it_puts_out_and_wants_their_number_typed() throws Exception {
        String old = product("Vinyl");
        String added = product("Stream");
        long role = admin.opens(old, "Listener");
        long leaver = admin.payer(old, role);

        Message more = admin.types("edit", Map.of("add", added));
        assertThat(more.text()).contains("Vinyl", "Stream", "removed: 0");
        assertThat(admin.presses(more, "Save").text()).contains("Saved: Listener in The Studio", "Stream");
        long stayer = admin.payer(added, role);

        Message less = admin.types("edit", Map.of("drop", "vinyl"));
        assertThat(less.text()).contains("removed: 1", "REVOKE discord:" + leaver);
        Message again = admin.fills(less, "Save and remove them", Map.of("count", "2"));
        assertThat(again.text())
                .contains("You typed 2, but 1 would lose the door")
                .contains("would be opened by Stream", "removed: 1");
        assertThat(admin.types("list", Map.of()).text()).contains("Vinyl");
        assertThat(admin.has(leaver, role)).isTrue();

        assertThat(admin.fills(again, "Save and remove them", Map.of("count", "1"))
                        .text())
                .contains("Saved")
                .doesNotContain("Vinyl");
        Watch.until("put out", () -> !admin.has(leaver, role));
        assertThat(admin.has(stayer, role)).isTrue();
    }

    @Test
    void fault_93_a_gate_is_taken_back_from_all_an_hour_after_their_number_was_typed() throws Exception {
        String product = product("Attic");
        long role = admin.opens(product, "Attic");
        long one = admin.payer(product, role);
        long other = admin.payer(product, role);

        long room = stage.discord().generalChannel(admin.server());
        admin.types("log", Map.of("log", Long.toString(room)));

        Message asked = admin.types("remove", Map.of());
        assertThat(asked.text()).contains("So many people hold it: 2");
        assertThat(admin.fills(asked, "Remove and take it from all", Map.of("count", "3"))
                        .text())
                .contains(ServerAdmin.shown("HOLDERS_DIFFER"), "type 2");
        assertThat(admin.types("list", Map.of()).text()).contains("Attic in The Studio");
        assertThat(admin.has(one, role) && admin.has(other, role)).isTrue();

        Message shownAgain = admin.types("remove", Map.of());
        assertThat(admin.fills(shownAgain, "Remove and take it from all", Map.of("count", "2"))
                        .text())
                .contains("People who lose it: 2", "can be called off");
        Watch.find("being told in the log", () -> line(room, "taken back from 2 people"));
        assertThat(admin.has(one, role) && admin.has(other, role)).isTrue();
        assertThat(admin.presses(admin.types("remove", Map.of()), "Call it off").text())
                .contains("everybody keeps Attic");
        Watch.find("the recall in the log", () -> line(room, "called off"));

        admin.fills(admin.types("remove", Map.of()), "Remove and take it from all", Map.of("count", "2"));
        new Calendar(stage).advance(Duration.ofHours(1));
        Watch.until("taken back from both", () -> !admin.has(one, role) && !admin.has(other, role));
        Watch.until("the gate gone", () -> admin.types("list", Map.of()).text().contains("No gate stands here yet"));
    }

    private String check() {
        return admin.types("check", Map.of()).text();
    }

    @Test
    void what_is_wrong_and_what_is_owed_is_told_and_a_dry_run_changes_nothing() throws Exception {
        String product = product("Yard");
        long role = admin.opens(product, "Yard");
        assertThat(check()).contains("✅", "Everything holds");
        assertThat(admin.types("dry-run", Map.of()).text()).contains("Nothing would change");

        stage.discord().moveRole(admin.server(), role, ABOVE_THE_BOT);
        Watch.until("the check tells it", () -> check().contains(ServerAdmin.shown("ROLE_ABOVE_BOT")));
        assertThat(check()).contains("❌", "Drag", "Mend what is marked");
        long payer = admin.guest("payer");
        stage.hilt().buy(product, Long.toString(payer), "");
        Watch.until("what is owed", () -> check().contains("discord:" + payer));

        Message dry = admin.types("dry-run", Map.of());
        assertThat(dry.text()).contains("Changes: 1", "GRANT discord:" + payer);
        assertThat(stats()).contains("inside 0, not done yet 1");
        assertThat(admin.has(payer, role)).isFalse();
    }

    @Test
    void the_numbers_tell_who_is_inside_who_came_and_who_went() throws Exception {
        String product = product("Shed");
        long role = admin.opens(product, "Shed");
        admin.payer(product, role);
        long goer = admin.payer(product, role);
        Watch.until("two inside", () -> stats().contains("inside 2, not done yet 0"));
        admin.decides("block", goer, "spam");

        Watch.until("one went", () -> stats().contains("inside 1, not done yet 0"));
        List<Upload> drawn = stage.discord().filesOf(admin.types("stats", Map.of()));
        assertThat(drawn).extracting(Upload::name).containsExactly("chart-1.png");
        assertThat(ImageIO.read(new ByteArrayInputStream(drawn.get(0).content())))
                .isNotNull();
        assertThat(stats()).containsPattern("Came in 30 days: ▁{29}█ 1\nWent in 30 days: ▁{29}█ 1");
    }

    private String stats() {
        return admin.types("stats", Map.of()).text();
    }

    @Test
    void what_happens_is_told_in_the_channel_for_it_in_the_language_of_the_server() throws Exception {
        String product = product("Porch");
        long role = admin.opens(product, "Porch");
        long room = stage.discord().generalChannel(admin.server());
        assertThat(admin.types("log", Map.of("log", Long.toString(room))).text())
                .contains("From now on I tell it");
        assertThat(admin.types("language", Map.of("language", "español")).text())
                .contains("hablo español");

        long guest = admin.guest("guest");
        admin.decides("allow", guest, "helps out");
        Message told = Watch.find("the line in the channel", () -> line(room, "discord:" + guest));
        assertThat(told.ephemeral()).isFalse();
        Message person = admin.presses(told, "Ver a esta persona");
        assertThat(person.ephemeral()).isTrue();
        assertThat(person.text()).contains("helps out");
        assertThat(admin.has(guest, role)).isTrue();

        assertThat(admin.picks(admin.types("language", Map.of()), "Pick a language", "русский")
                        .text())
                .contains("по-русски");
        assertThat(admin.presses(admin.types("log", Map.of()), "Nowhere").text())
                .contains("I tell nothing");
    }

    private Optional<Message> line(long room, String words) {
        return stage.discord().channelMessages(room).stream()
                .filter(each -> each.text().contains(words))
                .findFirst();
    }

    @Test
    void a_paused_gate_sells_again_once_that_was_typed() throws Exception {
        admin.opens(product("Gym"), "Gym");
        long buyer = admin.guest("buyer");
        admin.types("pause", Map.of());
        assertThat(admin.says(buyer, "/buy", Map.of()).text()).contains(ServerAdmin.shown("GATE_PAUSED"));

        assertThat(admin.types("resume", Map.of()).text()).contains("Gym in The Studio is on sale again");

        Message offer = admin.says(buyer, "/buy", Map.of());
        assertThat(offer.buttons()).anyMatch(each -> !each.url().isEmpty());
    }
}
