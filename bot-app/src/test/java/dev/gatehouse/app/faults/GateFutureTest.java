package dev.gatehouse.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.discord.Button;
import dev.gatehouse.sandbox.discord.Message;
import dev.gatehouse.sandbox.discord.Upload;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code /gate} decides for a time to come, gives away and hands over, through the real library. */
@ExtendWith(OnStage.class)
class GateFutureTest {
    private final Stage stage;

    GateFutureTest(Stage stage) {
        this.stage = stage;
    }

    private String product(String title) {
        return stage.hilt().addProduct(ProductDraft.membership(title, "DISCORD_USER_ID"));
    }

    @Test
    void everybody_is_handed_over_as_a_file_that_only_the_admin_sees() throws Exception {
        ServerAdmin admin = ServerAdmin.of(stage);
        String product = product("Quay");
        long payer = admin.payer(product, admin.opens(product, "Quay"));

        Message handed = admin.types("export", Map.of("form", "csv"));

        assertThat(handed.ephemeral()).isTrue();
        assertThat(handed.text()).contains("Lines: 1");
        List<Upload> files = stage.discord().filesOf(handed);
        assertThat(files).extracting(Upload::name).containsExactly("members.csv");
        assertThat(new String(files.get(0).content(), UTF_8)).contains(Long.toString(payer));
        List<Upload> lines = stage.discord().filesOf(admin.types("export", Map.of("form", "jsonl")));
        assertThat(lines).extracting(Upload::name).containsExactly("members.jsonl");
        assertThat(new String(lines.get(0).content(), UTF_8)).startsWith("{").contains(Long.toString(payer));
    }

    @Test
    void a_free_role_is_for_members_from_a_day_that_can_be_called_off() {
        ServerAdmin admin = ServerAdmin.of(stage);
        long role = admin.opens(product("Dock"), "Dock");
        long friend = admin.guest("friend");
        stage.discord().giveRole(admin.server(), friend, role);

        Message preview = admin.types("opening-day", Map.of("day", inAMonth()));
        assertThat(preview.text()).contains("would be for members only", "discord:" + friend);
        Message set = admin.fills(preview, "Set it", Map.of("count", "1"));
        assertThat(set.text()).contains("Set: from");
        assertThat(admin.has(friend, role)).isTrue();

        assertThat(admin.presses(set, "Call it off").text()).contains("Called off");
        assertThat(admin.types("opening-day", Map.of()).text()).doesNotContain("The day is set");
    }

    @Test
    void from_the_announced_day_on_only_members_and_whoever_was_ticked_have_the_role() throws Exception {
        ServerAdmin admin = ServerAdmin.of(stage);
        long role = admin.opens(product("Ferry"), "Ferry");
        long room = stage.discord().generalChannel(admin.server());
        long friend = admin.guest("friend");
        long leaver = admin.guest("leaver");
        stage.discord().giveRole(admin.server(), friend, role);
        stage.discord().giveRole(admin.server(), leaver, role);

        Message list = admin.types("opening-day", Map.of());
        assertThat(list.text()).contains("Inside without a membership now: 2");
        Message ticked = admin.picks(list, "Who may stay", "discord:" + friend);
        assertThat(ticked.text()).contains("Inside without a membership now: 1");
        Message preview = admin.fills(ticked, "Set the day", Map.of("day", inAMonth()));
        Message where = admin.picks(preview, "Channel where I announce it", Long.toString(room));
        assertThat(admin.fills(where, "Set it, they lose the door then", Map.of("count", "1"))
                        .text())
                .contains("Set: from");
        assertThat(stage.discord().channelMessages(room)).last().satisfies(announced -> {
            assertThat(announced.text()).contains("Ferry in The Studio is for members only");
            assertThat(announced.buttons()).extracting(Button::label).containsExactly("Get Ferry");
        });

        new Calendar(stage).advance(Duration.ofDays(31));
        Watch.until("the role taken from whoever has no membership", () -> !admin.has(leaver, role));
        assertThat(admin.has(friend, role)).isTrue();
    }

    @Test
    void more_people_than_a_menu_holds_are_ticked_page_by_page() {
        ServerAdmin admin = ServerAdmin.of(stage);
        long role = admin.opens(product("Raft"), "Raft");
        for (int each = 0; each < 26; each++) {
            stage.discord().giveRole(admin.server(), admin.guest("friend" + each), role);
        }

        Message first = admin.types("opening-day", Map.of());
        assertThat(first.text()).contains("Inside without a membership now: 26", "… +11");
        Message second = admin.presses(first, "More people");

        List<String> rest = ServerAdmin.words(second, "Who may stay");
        assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(ServerAdmin.words(first, "Who may stay"));
        assertThat(admin.picks(second, "Who may stay", rest.get(0)).text())
                .contains("Inside without a membership now: 25");
    }

    private String inAMonth() {
        return stage.clock().instant().plus(Duration.ofDays(30)).toString().substring(0, 10);
    }

    @Test
    void one_product_takes_the_place_of_another_and_nobody_loses_the_role() throws Exception {
        ServerAdmin admin = ServerAdmin.of(stage);
        String old = product("Crane");
        String next = product("Crane Two");
        long role = admin.opens(old, "Crane");
        long payer = admin.payer(old, role);

        Message preview = admin.types("plan-change", Map.of("from", "Crane", "to", next));
        assertThat(preview.text()).contains("From now on Crane Two is sold", "have Crane now: 1");
        Message done = admin.presses(preview, "Save");
        assertThat(done.text()).contains("Done: Crane Two is sold");
        assertThat(admin.has(payer, role)).isTrue();

        assertThat(admin.presses(done, "Sell the old one again").text()).contains("sold again");
    }

    @Test
    void the_operator_gives_days_that_hilt_adds_once() throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "lucky");
        buyer.arrive();
        Instant end = buyer.membership().term().end();
        ServerAdmin operator = ServerAdmin.operator(stage);

        Message preview = operator.types("gift", Map.of("account", Long.toString(buyer.id()), "days", "7"));
        assertThat(preview.text()).contains("7 days of Gold");
        assertThat(buyer.membership().term().end()).isEqualTo(end);
        assertThat(operator.presses(preview, "Give them").text()).contains("was given 7 days of Gold");
        assertThat(buyer.membership().term().end()).isEqualTo(end.plus(Duration.ofDays(7)));
        assertThat(ServerAdmin.of(stage)
                        .types("gift", Map.of("account", Long.toString(buyer.id()), "days", "7"))
                        .text())
                .contains(ServerAdmin.shown("OPERATOR_ONLY"));
    }

    @Test
    void the_operator_gives_days_to_somebody_who_was_looked_up() throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "looked up");
        buyer.arrive();
        Instant end = buyer.membership().term().end();
        Map<String, String> about = Map.of("account", Long.toString(buyer.id()));
        ServerAdmin operator = ServerAdmin.operator(stage);
        Watch.until("known", () -> operator.types("member", about).text().contains("Gold: "));

        Message preview = operator.fills(
                operator.types("member", about), "Give days", Map.of("days", "3", "reason", "an outage"));

        assertThat(preview.text()).contains("3 days of Gold");
        assertThat(buyer.membership().term().end()).isEqualTo(end);
        assertThat(operator.presses(preview, "Give them").text()).contains("was given 3 days of Gold");
        assertThat(buyer.membership().term().end()).isEqualTo(end.plus(Duration.ofDays(3)));
        assertThat(ServerAdmin.of(stage).types("member", about).buttons())
                .noneMatch(button -> button.label().startsWith("Give days"));
    }

    @Test
    void of_several_memberships_the_one_that_gets_the_days_is_picked() throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "twice");
        buyer.arrive();
        buyer.buy(stage.world().otherProduct());
        Instant end = buyer.membership().term().end();
        ServerAdmin operator = ServerAdmin.operator(stage);
        Watch.until(
                "both known",
                () -> operator.types("member", Map.of("account", Long.toString(buyer.id())))
                        .text()
                        .contains("Silver: "));

        Message ask = operator.types("gift", Map.of("account", Long.toString(buyer.id())));
        assertThat(ask.text()).contains("How many days");
        Message which = operator.fills(ask, "Say how many", Map.of("days", "5", "reason", "sorry"));
        assertThat(which.text()).contains("has several memberships here");
        Message preview = operator.picks(which, "Membership", "Gold");
        assertThat(operator.presses(preview, "Give them").text()).contains("was given 5 days of Gold");
        assertThat(buyer.membership().term().end()).isEqualTo(end.plus(Duration.ofDays(5)));
    }
}
