package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Telegram asks to wait, takes the bot's rights, or hands its updates to somebody else. */
@ExtendWith(OnStage.class)
class TelegramPermissionsTest {
    private static final Duration WHILE = Duration.ofMillis(700);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void fault_52_a_long_wait_at_one_group_holds_up_nobody_else(Stage stage) throws Exception {
        TelegramBuyer knocking = TelegramBuyer.started(stage, "Knocking");
        knocking.buy();
        Watch.until("the way in", () -> knocking.told("ask to join") == 1);
        int before = calls(stage, "approvechatjoinrequest").size();
        stage.telegram().switches().tooManyRequests("approveChatJoinRequest", 300, 1);
        knocking.goIn();
        Watch.until(
                "the refused approval",
                () -> calls(stage, "approvechatjoinrequest").size() > before);

        TelegramBuyer other = TelegramBuyer.started(stage, "Other");
        stage.telegram().type(other.id(), other.id(), "/membership");
        Watch.until("an answer in another chat", () -> !other.messages().isEmpty());
        DiscordBuyer elsewhere = DiscordBuyer.inside(stage, "elsewhere");
        elsewhere.arrive();
        new Calendar(stage).advance(Duration.ofMinutes(2));
        Watch.never(
                "a second approval",
                WHILE,
                () -> calls(stage, "approvechatjoinrequest").size() > before + 1);

        stage.stopBot();
        stage.startBot();
        new Calendar(stage).advanceUntil("being let in", knocking::isInside);
    }

    @Test
    void fault_55_an_administrator_who_lapses_stays_and_is_told_of_once(Stage stage) throws Exception {
        Trail trail = Trail.from(stage);
        TelegramBuyer boss = TelegramBuyer.started(stage, "Deputy");
        boss.arrive();
        stage.telegram().promote(stage.world().chat(), boss.id());
        new Calendar(stage).moveBehind(boss.membership());
        Watch.until("the alarm", () -> trail.alarms("IMMUNE") == 1);
        for (int n = 0; n < 3; n++) {
            stage.clock().advance(Duration.ofHours(1));
            stage.telegram().type(boss.id(), boss.id(), "/membership");
        }
        Watch.never("another alarm or a removal", WHILE, () -> trail.alarms("IMMUNE") > 1 || !boss.isInside());
        assertThat(calls(stage, "unbanchatmember"))
                .noneMatch(call -> call.body().contains(Long.toString(boss.id())));
        assertThat(Operator.of(stage).owed("telegram:" + boss.id())).isEmpty();
    }

    @Test
    void fault_56_a_demoted_bot_parks_the_group_until_its_rights_are_back(Stage stage) throws Exception {
        Trail trail = Trail.from(stage);
        TelegramBuyer first = TelegramBuyer.started(stage, "First");
        first.arrive();
        TelegramBuyer second = TelegramBuyer.started(stage, "Second");
        second.arrive();
        stage.telegram().setBotRights(stage.world().chat(), true, false);
        Watch.until("the alarm", () -> trail.alarms("BOT_RIGHT_MISSING") == 1);
        new Calendar(stage).moveBehind(second.membership());
        Operator operator = Operator.of(stage);
        Watch.until("a human asked for", () -> needsHuman(operator, first) && needsHuman(operator, second));
        int tries = calls(stage, "unbanchatmember").size();
        Watch.never("more tries", WHILE, () -> calls(stage, "unbanchatmember").size() > tries);
        assertThat(first.isInside() && second.isInside()).isTrue();

        stage.telegram().setBotRights(stage.world().chat(), true, true);

        first.awaitOutside();
        second.awaitOutside();
        Watch.until("the all-clear", () -> trail.count("ALARM", "is over") >= 1);
    }

    private static boolean needsHuman(Operator operator, TelegramBuyer buyer) {
        return operator.owed("telegram:" + buyer.id()).stream()
                .anyMatch(item -> item.path("state").asText().equals("needs_human"));
    }

    /** Updates are fetched, never taken in: there is no address at which somebody could pretend to be Telegram. */
    @Test
    void fault_58_nobody_can_hand_in_an_update(Stage stage) throws Exception {
        for (String path : List.of(
                "/webhooks/telegram", "/telegram", "/bot" + stage.telegram().token())) {
            HttpRequest forged = HttpRequest.newBuilder(URI.create(stage.bot().publicUrl() + path))
                    .header("X-Telegram-Bot-Api-Secret-Token", "guessed")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"update_id\":1}"))
                    .build();
            assertThat(HTTP.send(forged, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isIn(401, 404, 405);
        }
    }

    @Test
    void fault_59_a_telegram_that_does_not_tell_of_joins_is_noticed_at_the_start(Stage stage) throws Exception {
        stage.stopBot();
        stage.telegram()
                .faults()
                .add(Fault.answer(
                        "POST",
                        "(?i)/bot[^/]+/getwebhookinfo",
                        Fault.FOR_EVER,
                        200,
                        "{\"ok\":true,\"result\":{\"url\":\"\",\"pending_update_count\":0,"
                                + "\"allowed_updates\":[\"message\"]}}"));
        stage.startBot();
        Trail trail =
                new Trail(stage.bot().adminUrl(), stage.settings().database().folder());
        Watch.until("the alarm", () -> trail.alarms("TELEGRAM_UPDATES_MISSING") == 1);
    }

    @Test
    void fault_61_another_programs_webhook_is_reported_and_left_alone(Stage stage) throws Exception {
        Trail trail = Trail.from(stage);
        asAnotherProgram(stage, "setWebhook", "{\"url\":\"https://hooks.example.com/secret-path\"}");
        Watch.until("the alarm", () -> trail.alarms("TELEGRAM_WEBHOOK_SET") == 1);
        assertThat(trail.words("ALARM")).noneMatch(words -> words.contains("secret-path"));
        assertThat(calls(stage, "deletewebhook")).isEmpty();

        asAnotherProgram(stage, "deleteWebhook", "{}");

        TelegramBuyer buyer = TelegramBuyer.started(stage, "Heard");
        Watch.until("a greeting", () -> buyer.messages().size() == 1);
        Watch.until("the all-clear", () -> {
            stage.telegram().type(buyer.id(), buyer.id(), "/membership");
            return trail.count("ALARM", "telegram updates is over") == 1;
        });
    }

    private static void asAnotherProgram(Stage stage, String method, String json)
            throws IOException, InterruptedException {
        URI url = URI.create(stage.telegram().url() + "/bot" + stage.telegram().token() + "/" + method);
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    private static List<Call> calls(Stage stage, String method) {
        return stage.telegram().calls().of("POST", "(?i)/bot[^/]+/" + method);
    }
}
