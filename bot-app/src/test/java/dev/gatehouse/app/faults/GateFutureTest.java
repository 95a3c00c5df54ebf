package dev.gatehouse.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
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
}
