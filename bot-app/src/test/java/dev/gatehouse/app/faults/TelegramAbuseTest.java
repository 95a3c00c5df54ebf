package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Call;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people on Telegram may try. */
@ExtendWith(OnStage.class)
class TelegramAbuseTest {

    @Test
    void fault_97_telegram_a_hostile_name_breaks_no_message_and_turns_none_around(Stage stage) throws Exception {
        TelegramBuyer mallory =
                TelegramBuyer.started(stage, "\u202E<b>*_@everyone\n[x](tg://user?id=1)" + "z".repeat(1000));
        mallory.arrive();
        Watch.until("being told", () -> mallory.told("You are in") == 1);

        assertThat(mallory.isInside()).isTrue();
        assertThat(stage.telegram().calls().of("POST", "(?i).*/sendmessage"))
                .noneMatch(call -> call.body().contains("parse_mode"))
                .noneMatch(call -> call.status() == 400);
    }

    @Test
    void fault_98_telegram_who_types_without_end_is_heard_a_few_times_and_keeps_nobody_waiting(Stage stage)
            throws Exception {
        TelegramBuyer flooder = TelegramBuyer.started(stage, "Flooder");
        Watch.until("a greeting", () -> !flooder.messages().isEmpty());
        stage.hilt().calls().clear();
        for (int each = 0; each < 200; each++) {
            stage.telegram().type(flooder.id(), flooder.id(), "/subscribe");
        }

        TelegramBuyer other = TelegramBuyer.started(stage, "Patient");
        assertThat(other.link()).isNotEmpty();
        Watch.until("all of it heard", () -> stage.telegram().backstage().waitingUpdates() == 0);
        assertThat(flooder.messages()).hasSizeLessThan(60);
        assertThat(asked(stage, "/handoff-link")).hasSizeLessThan(60);
    }

    @Test
    void fault_98_telegram_a_loop_of_coming_and_going_costs_hilt_nothing(Stage stage) throws Exception {
        TelegramBuyer restless = TelegramBuyer.started(stage, "Restless");
        restless.arrive();
        Watch.until("being told", () -> restless.told("You are in") == 1);
        stage.hilt().calls().clear();

        for (int each = 0; each < 15; each++) {
            stage.telegram().leave(stage.world().chat(), restless.id());
            restless.goIn();
            restless.awaitInside();
        }

        assertThat(asked(stage, "identity=" + restless.id())).hasSizeLessThan(3);
    }

    private static List<Call> asked(Stage stage, String part) {
        return stage.hilt().calls().all().stream()
                .filter(call -> (call.path() + "?" + call.query()).contains(part))
                .toList();
    }
}
