package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can go wrong between the bot and a group. */
@ExtendWith(OnStage.class)
class TelegramDoorTest {
    private static final Duration WHILE = Duration.ofMillis(700);
    private static final String APPROVE = "approvechatjoinrequest";
    private static final String REMOVE = "unbanchatmember";
    private static final String WRITE = "sendmessage";
    private static final String BAD_GATEWAY = "{\"ok\":false,\"error_code\":502,\"description\":\"Bad Gateway\"}";

    @Test
    void fault_44_telegram_a_payer_outside_the_group_is_parked_until_he_asks(Stage stage) throws Exception {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Late");
        buyer.buy();
        Watch.until("the way in", () -> buyer.told("ask to join") == 1);
        stage.clock().advance(Duration.ofMinutes(30));
        Watch.never("an approval", WHILE, () -> !calls(stage, APPROVE, buyer).isEmpty());
        buyer.goIn();
        buyer.awaitInside();
        Watch.until("being told", () -> buyer.told("You are in") == 1);
        assertThat(calls(stage, APPROVE, buyer)).hasSize(1);
        assertThat(buyer.told("ask to join")).isEqualTo(1);
    }

    @Test
    void fault_46_telegram_an_approval_whose_answer_was_lost_is_told_once(Stage stage) throws Exception {
        TelegramBuyer failed = TelegramBuyer.started(stage, "Failed");
        failed.buy();
        fault(stage, Fault.answer("POST", method(APPROVE), 1, 502, BAD_GATEWAY).afterwards());
        isInsideOnce(stage, failed);
        TelegramBuyer cut = TelegramBuyer.started(stage, "Cut");
        cut.buy();
        fault(
                stage,
                Fault.hang("POST", method(APPROVE), 1, Duration.ofMillis(100)).afterwards());
        isInsideOnce(stage, cut);
    }

    private static void isInsideOnce(Stage stage, TelegramBuyer buyer) throws InterruptedException {
        buyer.goIn();
        buyer.awaitInside();
        new Calendar(stage).advanceUntil("being told", () -> buyer.told("You are in") == 1);
        stage.clock().advance(Duration.ofMinutes(10));
        Watch.never("another word", WHILE, () -> buyer.told("You are in") > 1);
        assertThat(buyer.told("cannot be opened")).isZero();
        assertThat(calls(stage, APPROVE, buyer)).hasSizeBetween(1, 2);
        assertThat(buyer.status()).isEqualTo("member");
    }

    @Test
    void fault_46_telegram_a_removal_whose_answer_was_lost_is_told_once(Stage stage) throws Exception {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Leaving");
        buyer.arrive();
        fault(stage, Fault.answer("POST", method(REMOVE), 1, 502, BAD_GATEWAY).afterwards());
        new Calendar(stage).moveBehind(buyer.membership());
        buyer.awaitOutside();
        new Calendar(stage).advanceUntil("being told", () -> buyer.told("has ended") == 1);
        stage.clock().advance(Duration.ofMinutes(10));
        Watch.never("another word", WHILE, () -> buyer.told("has ended") > 1);
        assertThat(buyer.status()).isEqualTo("left");
        assertThat(calls(stage, REMOVE, buyer)).hasSize(1);
    }

    @Test
    void fault_47_telegram_who_left_is_let_in_again_on_asking(Stage stage) throws Exception {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Back");
        buyer.arrive();
        stage.telegram().leave(stage.world().chat(), buyer.id());
        assertThat(buyer.isInside()).isFalse();
        buyer.goIn();
        buyer.awaitInside();
        assertThat(calls(stage, APPROVE, buyer)).hasSize(2);
    }

    @Test
    void fault_54_telegram_a_blocked_bot_costs_nobody_the_way_in_and_writes_once(Stage stage) throws Exception {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Blocker");
        String link = buyer.link();
        stage.telegram().block(buyer.id());
        stage.hilt().pay(link);
        Watch.until("an attempt to write", () -> refused(stage, buyer) == 1);
        String door = stage.telegram().links(stage.world().chat()).get(0).url();
        stage.telegram().open(buyer.id(), door);
        buyer.awaitInside();
        for (int hour = 0; hour < 3; hour++) {
            stage.clock().advance(Duration.ofHours(1));
        }
        Watch.never("a storm of attempts", WHILE, () -> refused(stage, buyer) > 2);
        assertThat(buyer.isInside()).isTrue();
    }

    private static long refused(Stage stage, TelegramBuyer buyer) {
        return calls(stage, WRITE, buyer).stream()
                .filter(call -> call.status() == 403)
                .count();
    }

    @Test
    void fault_57_telegram_a_request_taken_back_is_settled(Stage stage) throws Exception {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Hesitant");
        String door = stage.telegram().links(stage.world().chat()).stream()
                .filter(each -> each.createsJoinRequest())
                .findFirst()
                .orElseThrow()
                .url();
        stage.telegram().open(buyer.id(), door);
        Watch.until("the offer", () -> buyer.told("get a membership") == 1);
        stage.telegram().backstage().withdrawRequest(stage.world().chat(), buyer.id());
        buyer.buy();
        Watch.until("the way in", () -> buyer.told("ask to join") == 1);
        stage.clock().advance(Duration.ofMinutes(30));
        Watch.never(
                "a second approval", WHILE, () -> calls(stage, APPROVE, buyer).size() > 1);
        buyer.goIn();
        buyer.awaitInside();
        assertThat(calls(stage, APPROVE, buyer)).extracting(Call::status).containsExactly(400, 200);
    }

    @Test
    void fault_60_telegram_a_removal_is_one_unban_and_no_ban(Stage stage) throws Exception {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Over");
        buyer.arrive();
        new Calendar(stage).moveBehind(buyer.membership());
        buyer.awaitOutside();
        isOutUnbanned(stage, buyer);
    }

    @Test
    void fault_60_telegram_a_crash_in_the_removal_leaves_no_ban(Stage stage) throws Exception {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Crash");
        buyer.arrive();
        // The answer would come after the bot is gone.
        fault(
                stage,
                Fault.hang("POST", method(REMOVE), 1, Duration.ofSeconds(2)).afterwards());
        new Calendar(stage).moveBehind(buyer.membership());
        buyer.awaitOutside();
        new Calendar(stage).awaitHeard();
        stage.stopBot();
        assertThat(buyer.status()).isEqualTo("left");
        stage.startBot();
        new Calendar(stage).advanceUntil("being told", () -> buyer.told("has ended") == 1);
        isOutUnbanned(stage, buyer);
    }

    private static void isOutUnbanned(Stage stage, TelegramBuyer buyer) throws InterruptedException {
        assertThat(buyer.status()).isEqualTo("left");
        Watch.until("one removal", () -> calls(stage, REMOVE, buyer).size() == 1);
        assertThat(stage.telegram().calls().of("POST", method("(ban|kick)chatmember")))
                .isEmpty();
        buyer.buy();
        Watch.until("the way in", () -> buyer.told("ask to join") == 2);
        buyer.goIn();
        buyer.awaitInside();
    }

    private static void fault(Stage stage, Fault fault) {
        stage.telegram().faults().add(fault);
    }

    private static String method(String name) {
        return "(?i).*/" + name;
    }

    /** Calls of a method about one person. */
    private static List<Call> calls(Stage stage, String name, TelegramBuyer buyer) {
        return stage.telegram().calls().of("POST", method(name)).stream()
                .filter(call -> call.body().contains(Long.toString(buyer.id())))
                .toList();
    }
}
