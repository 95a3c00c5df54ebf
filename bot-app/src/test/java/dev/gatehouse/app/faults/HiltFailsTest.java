package dev.gatehouse.app.faults;

import static dev.gatehouse.app.faults.HiltCalls.LIST;
import static dev.gatehouse.app.faults.HiltCalls.LOOKUP;
import static dev.gatehouse.app.faults.HiltCalls.READS;
import static dev.gatehouse.app.faults.HiltCalls.SINGLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.discord.InteractionView;
import dev.gatehouse.sandbox.discord.Message;
import dev.gatehouse.sandbox.hilt.HiltSwitches;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hilt fails, hangs, or answers from the past. */
@ExtendWith(OnStage.class)
class HiltFailsTest {
    private static final String HTML = "<html>Maintenance</html>";

    @Test
    void fault_29_errors_html_and_empty_answers_take_nothing_away(Stage stage) throws Exception {
        HiltCalls calls = new HiltCalls(stage);
        DiscordBuyer dora = DiscordBuyer.inside(stage, "dora");
        dora.arrive();
        TelegramBuyer tom = TelegramBuyer.started(stage, "Tom");
        tom.arrive();
        long begin = System.nanoTime();
        List.of(500, 502, 503).forEach(status -> calls.answer(READS, 4, status, "{\"detail\":\"Oops\"}"));
        List.of(HTML, "", "[]", "{\"items\":\"none\"}").forEach(body -> calls.answer(READS, 4, 200, body));
        Calendar calendar = new Calendar(stage);
        calendar.moveBehind(tom.membership());
        calendar.advanceUntil("both out", () -> !dora.hasRole() && !tom.isInside());
        long lastFailure = stage.hilt().calls().of("GET", READS).stream()
                .filter(call -> call.arrivedNanos() > begin && isFailure(call))
                .mapToLong(Call::answeredNanos)
                .max()
                .orElseThrow();
        assertThat(stage.hilt().faults().all()).isEmpty();
        assertThat(dora.revokes())
                .singleElement()
                .satisfies(call -> assertThat(call.arrivedNanos()).isGreaterThan(lastFailure));
        assertThat(stage.telegram().calls().of("POST", "(?i).*/unbanchatmember"))
                .singleElement()
                .satisfies(call -> assertThat(call.arrivedNanos()).isGreaterThan(lastFailure));
        Watch.until("both told", () -> dora.told("has ended") == 1 && tom.told("has ended") == 1);
    }

    private static boolean isFailure(Call call) {
        return call.status() >= 500 || !call.answer().contains("\"id\"");
    }

    @Test
    void fault_29_a_purchase_among_failures_opens_the_door_once(Stage stage) throws Exception {
        HiltCalls calls = new HiltCalls(stage);
        // Nothing but the event finds it.
        List.of(LIST, LOOKUP).forEach(route -> calls.answer(route, Fault.FOR_EVER, 503, "{}"));
        List.of(500, 503).forEach(status -> calls.answer(SINGLE, 2, status, "{}"));
        List.of(HTML, "").forEach(body -> calls.answer(SINGLE, 2, 200, body));
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "unlucky");
        stage.hilt().buy(stage.world().discordProduct(), Long.toString(buyer.id()), "");
        new Calendar(stage).advanceUntil("the role", buyer::hasRole);
        Watch.until("being told", () -> buyer.told("You are in") == 1);
        assertThat(buyer.grants()).hasSize(1);
    }

    @Test
    void fault_30_a_call_that_hangs_is_given_up_and_holds_nobody_else(Stage stage) throws Exception {
        HiltCalls calls = new HiltCalls(stage);
        DiscordBuyer payer = DiscordBuyer.inside(stage, "payer");
        stage.hilt().buy(stage.world().discordProduct(), Long.toString(payer.id()), "");
        payer.awaitRole();
        stage.hilt().faults().add(Fault.hang("GET", LOOKUP, 1, Duration.ofSeconds(40)));
        InteractionView asked = payer.type("/membership", Map.of());
        Watch.until("the look-up taken", () -> stage.hilt().faults().all().isEmpty());
        DiscordBuyer other = DiscordBuyer.inside(stage, "other");
        stage.hilt().buy(stage.world().discordProduct(), Long.toString(other.id()), "");
        other.awaitRole();
        assertThat(asked.messages()).isEmpty();
        Message answer = asked.awaitReply(Duration.ofSeconds(20));
        assertThat(answer.text()).contains("Hilt does not answer right now").contains("active until");
        // It hangs on: a stand-in writes a call down when it is over.
        assertThat(calls.lookups(payer.id())).isEmpty();
        assertThat(payer.revokes()).isEmpty();
    }

    @Test
    void fault_38_an_answer_from_before_the_event_is_waited_out(Stage stage) throws Exception {
        HiltSwitches switches = stage.hilt().switches();
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "lagged");
        buyer.arrive();
        Calendar calendar = new Calendar(stage);
        calendar.moveBehind(buyer.membership());
        buyer.awaitNoRole();
        calendar.advance(Duration.ofMinutes(10));
        Trail trail = Trail.from(stage);
        switches.readLag(Duration.ofMinutes(2));
        try {
            stage.hilt().buy(stage.world().discordProduct(), Long.toString(buyer.id()), "");
            Watch.until(
                    "the event heard",
                    () -> trail.words("EVENT").stream()
                            .anyMatch(each -> each.contains("renewed") || each.contains("activated")));
            Watch.never(
                    "a role call", Duration.ofMillis(500), () -> buyer.grants().size() > 1);
            calendar.advanceUntil("the role", buyer::hasRole);
            switches.readLag(Duration.ofMinutes(30));
            buyer.type("/membership", Map.of()).awaitReply(Duration.ofSeconds(15));
            calendar.advance(Duration.ofMinutes(5));
            Watch.never("flapping", Duration.ofSeconds(1), () -> !buyer.hasRole());
        } finally {
            switches.readLag(Duration.ZERO);
        }
        assertThat(buyer.grants()).hasSize(2);
        assertThat(buyer.revokes()).hasSize(1);
    }

    @Test
    void fault_38_a_new_membership_that_the_replica_does_not_have_yet_is_waited_for(Stage stage) throws Exception {
        stage.hilt().switches().readLag(Duration.ofSeconds(45));
        try {
            DiscordBuyer buyer = DiscordBuyer.inside(stage, "newcomer");
            stage.hilt().buy(stage.world().discordProduct(), Long.toString(buyer.id()), "");
            Watch.until("the event read", () -> stage.hilt().webhooks().idle());
            stage.clock().advance(Duration.ofMinutes(2));
            buyer.awaitRole();
            assertThat(buyer.grants()).hasSize(1);
        } finally {
            stage.hilt().switches().readLag(Duration.ZERO);
        }
    }
}
