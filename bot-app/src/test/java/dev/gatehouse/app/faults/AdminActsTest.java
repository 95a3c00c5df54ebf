package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an admin decides by hand holds against the loop, and can be taken back. */
@ExtendWith(OnStage.class)
class AdminActsTest {
    private static final Duration WHILE = Duration.ofMillis(700);

    @Test
    void a_block_puts_a_payer_out_and_undo_lets_back_in_for_a_week(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "blocked");
        buyer.arrive();
        Operator operator = Operator.of(stage);
        String id = Long.toString(buyer.id());
        operator.types("members", "block", "discord", id, "--reason", "spam", "--owner", "olga");
        buyer.awaitNoRole();
        buyer.buy();
        Watch.never("the role bought back", WHILE, buyer::hasRole);
        assertThat(operator.types("members", "list"))
                .contains("BLOCK  discord:" + id)
                .contains("by olga: spam");
        assertThat(operator.types("members", "allow", "discord", id)).contains("BLOCKED");

        assertThat(operator.types("members", "undo", "discord", id)).contains("open until", "the way in: http");

        buyer.awaitRole();
        assertThat(operator.types("members", "list"))
                .contains("ALLOW  discord:" + id)
                .doesNotContain("BLOCK  discord:" + id);
    }

    @Test
    void a_lapse_can_be_undone_for_a_day_and_no_longer(Stage stage) throws Exception {
        Operator operator = Operator.of(stage);
        DiscordBuyer lucky = lapsed(stage, "lucky");
        assertThat(operator.types("members", "undo", "discord", Long.toString(lucky.id())))
                .contains("open until");
        lucky.awaitRole();
        Watch.until(
                "the role on record",
                () -> operator.owed("discord:" + lucky.id()).isEmpty());
        new Calendar(stage).advance(Duration.ofDays(7).plusSeconds(5));
        lucky.awaitNoRole();

        DiscordBuyer late = lapsed(stage, "late");
        new Calendar(stage).advance(Duration.ofHours(25));
        assertThat(operator.types("members", "undo", "discord", Long.toString(late.id())))
                .contains("NOTHING_TO_UNDO", "members allow");
    }

    private static DiscordBuyer lapsed(Stage stage, String name) throws InterruptedException {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, name);
        buyer.arrive();
        new Calendar(stage).moveBehind(buyer.membership());
        buyer.awaitNoRole();
        Watch.until("being told", () -> buyer.told("has ended") == 1);
        return buyer;
    }

    @Test
    void a_guest_pass_lets_in_as_many_as_it_says_until_its_end(Stage stage) throws Exception {
        Operator operator = Operator.of(stage);
        DiscordBuyer guest = DiscordBuyer.inside(stage, "guest");
        DiscordBuyer second = DiscordBuyer.inside(stage, "second");
        JsonNode made =
                operator.asks("passes", "make", "--gate", gate(stage, "discord:"), "--uses", "1", "--days", "3");
        String code = made.path("code").asText();
        assertThat(code).hasSize(32);
        assertThat(operator.types("passes", "list")).contains("used 0 of 1").doesNotContain(code);

        operator.types("passes", "use", code, "discord", Long.toString(guest.id()));

        guest.awaitRole();
        assertThat(operator.types("passes", "use", code, "discord", Long.toString(second.id())))
                .contains("PASS_INVALID");
        Watch.until(
                "the role on record",
                () -> operator.owed("discord:" + guest.id()).isEmpty());
        new Calendar(stage).advance(Duration.ofDays(3).plusSeconds(5));
        guest.awaitNoRole();
        assertThat(second.hasRole()).isFalse();
    }

    @Test
    void a_dry_run_says_what_would_change_and_changes_nothing(Stage stage) throws Exception {
        Operator operator = Operator.of(stage);
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Owed");
        buyer.buy();
        Watch.until("the way in", () -> buyer.told("ask to join") == 1);
        String place = "telegram:" + stage.world().chat();
        assertThat(operator.types("dry-run", "--place", place))
                .contains("grant  telegram:" + buyer.id())
                .contains("paid until");
        assertThat(operator.asks("dry-run", "--gate", gate(stage, "telegram:"))
                        .path("changes")
                        .path(0)
                        .path("step")
                        .asText())
                .isEqualTo("GRANT");
        assertThat(buyer.isInside()).isFalse();
        assertThat(operator.types("owed")).contains("waits  telegram:" + buyer.id(), "NOT_KNOCKED", "next attempt");
    }

    @Test
    void nonsense_is_refused_with_an_example(Stage stage) {
        Operator operator = Operator.of(stage);
        assertThat(operator.types("brake", "release", "discord:" + stage.world().guild()))
                .contains("BRAKE_NOT_PULLED");
        assertThat(operator.types("brake", "release", "somewhere")).contains("NO_PLACE");
        assertThat(operator.types("members", "allow", "discord", "1", "--days", "soon"))
                .contains("NOT_UNDERSTOOD", "?days=14");
        assertThat(operator.types("members", "clear", "discord", "1")).contains("NO_EXCEPTION");
        assertThat(operator.types("passes", "make", "--gate", "nowhere", "--days", "1"))
                .contains("NO_SUCH_GATE");
    }

    private static String gate(Stage stage, String door) {
        for (JsonNode gate : Operator.of(stage).asks("gates", "list").path("gates")) {
            if (gate.path("door").asText().startsWith(door)) {
                return gate.path("gate").asText();
            }
        }
        throw new AssertionError("no gate at " + door);
    }
}
