package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.hilt.Memberships;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hilt says something that cannot be meant so. */
@ExtendWith(OnStage.class)
class HiltWordsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration WHILE = Duration.ofMillis(700);

    @Test
    void fault_34_an_unknown_status_changes_nothing_and_calls_a_human_once(Stage stage) throws Exception {
        DiscordBuyer inside = DiscordBuyer.inside(stage, "inside");
        inside.arrive();
        TelegramBuyer outside = TelegramBuyer.started(stage, "Outside");
        outside.buy();
        Watch.until("the way in", () -> outside.told("ask to join") == 1);
        Trail trail = Trail.from(stage);
        Memberships memberships = stage.hilt().memberships();
        memberships.setStatus(inside.membership().id(), "UNDER_REVIEW");
        memberships.setStatus(outside.membership().id(), "UNDER_REVIEW");
        look(inside);
        stage.telegram().type(outside.id(), outside.id(), "/membership");
        Watch.until("the telegram answer", () -> outside.told("nothing changes for now") == 1);
        outside.goIn();
        stage.clock().advance(Duration.ofDays(40));
        Watch.never("a change", WHILE, () -> !inside.hasRole() || outside.isInside());
        look(inside);
        assertThat(held(trail, inside.id())).isEqualTo(1);
        assertThat(held(trail, outside.id())).isEqualTo(1);
        memberships.setStatus(inside.membership().id(), "EXPIRED");
        new Calendar(stage).advanceUntil("the role taken back", () -> !inside.hasRole());
        assertThat(held(trail, inside.id())).isEqualTo(2);
    }

    /** An alarm raised and one that is over are a line each. */
    private static long held(Trail trail, long account) {
        return trail.words("ALARM").stream()
                .filter(words -> words.contains("membership of") && words.contains(Long.toString(account)))
                .count();
    }

    @Test
    void fault_35_an_answer_older_than_one_we_have_is_ignored(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "renewed");
        buyer.arrive();
        String id = buyer.membership().id();
        String earlier = stage.clock().instant().minus(Duration.ofHours(5)).toString();
        stage.hilt().memberships().setStatus(id, "EXPIRED");
        stage.hilt().memberships().show(id, "updated_at", TextNode.valueOf(earlier));
        look(buyer);
        stage.clock().advance(Duration.ofMinutes(2));
        Watch.never("the role taken back", WHILE, () -> !buyer.hasRole());
        look(buyer);
        Watch.never("the role taken back", WHILE, () -> !buyer.hasRole());
        assertThat(buyer.revokes()).isEmpty();
        assertThat(buyer.told("has ended")).isZero();
    }

    @Test
    void fault_36_an_end_before_the_start_is_held_with_an_alarm(Stage stage) throws Exception {
        impossible(stage, "2020-01-01T00:00:00Z", "2020-01-02T00:00:00Z", "run backwards");
    }

    @Test
    void fault_36_dates_that_cannot_be_read_are_held_with_an_alarm(Stage stage) throws Exception {
        impossible(stage, "next Friday", "31.02.2027", "cannot be read");
    }

    private static void impossible(Stage stage, String end, String graceEnd, String why) throws Exception {
        DiscordBuyer dora = DiscordBuyer.inside(stage, "dora");
        dora.arrive();
        TelegramBuyer tom = TelegramBuyer.started(stage, "Tom");
        tom.arrive();
        Trail trail = Trail.from(stage);
        for (String id : List.of(dora.membership().id(), tom.membership().id())) {
            stage.hilt().memberships().show(id, "current_period_end_at", TextNode.valueOf(end));
            stage.hilt().memberships().show(id, "grace_ends_at", TextNode.valueOf(graceEnd));
            stage.hilt().memberships().show(id, "status", TextNode.valueOf("ACTIVE"));
        }
        look(dora);
        stage.telegram().type(tom.id(), tom.id(), "/membership");
        stage.clock().advance(Duration.ofDays(40));
        Watch.until("both alarms", () -> held(trail, dora.id()) == 1 && held(trail, tom.id()) == 1);
        Watch.never("a removal", WHILE, () -> !dora.hasRole() || !tom.isInside());
        assertThat(trail.words("ALARM")).anyMatch(words -> words.contains(why));
        assertThat(dora.revokes()).isEmpty();
    }

    @Test
    void fault_36_active_without_an_end_is_open_ended(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "for life");
        buyer.arrive();
        String id = buyer.membership().id();
        stage.hilt().memberships().show(id, "current_period_end_at", NullNode.getInstance());
        stage.hilt().memberships().show(id, "grace_ends_at", NullNode.getInstance());
        stage.hilt().memberships().show(id, "status", TextNode.valueOf("ACTIVE"));
        assertThat(look(buyer)).contains("active, with no end date");
        Trail trail = Trail.from(stage);
        stage.clock().advance(Duration.ofDays(400));
        assertThat(look(buyer)).contains("active, with no end date");
        Watch.never("the role taken back", WHILE, () -> !buyer.hasRole());
        assertThat(held(trail, buyer.id())).isZero();
        assertThat(buyer.revokes()).isEmpty();
    }

    private static String look(DiscordBuyer buyer) {
        return buyer.type("/membership", Map.of()).awaitReply(PATIENCE).text();
    }
}
