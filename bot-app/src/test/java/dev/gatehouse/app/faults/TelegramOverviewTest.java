package dev.gatehouse.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.telegram.Message;
import dev.gatehouse.sandbox.telegram.Upload;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the menus of {@code /gate} in Telegram show of a gate that stands. */
@ExtendWith(OnStage.class)
class TelegramOverviewTest {
    private final Stage stage;

    TelegramOverviewTest(Stage stage) {
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
    void who_helps_is_named_in_the_chat_itself() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Grove");
        admin.hand().type("/gate delegate");

        admin.hand().awaitWords("whoever is an administrator of the chat may run its gates");
    }
}
