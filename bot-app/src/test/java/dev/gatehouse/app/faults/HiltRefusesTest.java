package dev.gatehouse.app.faults;

import static dev.gatehouse.app.faults.HiltCalls.LIST;
import static dev.gatehouse.app.faults.HiltCalls.LOOKUP;
import static dev.gatehouse.app.faults.HiltCalls.SINGLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.hilt.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hilt asks to be left alone, or refuses the key. */
@ExtendWith(OnStage.class)
class HiltRefusesTest {
    private static final Duration WHILE = Duration.ofSeconds(1);

    @Test
    void fault_28_nothing_is_asked_before_the_seconds_of_retry_after_have_passed(Stage stage) throws Exception {
        HiltCalls calls = new HiltCalls(stage);
        DiscordBuyer buyer = paidUnheard(stage, "seconds");
        calls.refuse(LOOKUP, Map.of("Retry-After", "2"));
        buyer.type("/membership", Map.of());
        Call refused = calls.awaitAnswered(429);
        Call next = calls.awaitAfter(refused);
        buyer.awaitRole();
        assertThat(next.arrivedNanos() - refused.answeredNanos())
                .isGreaterThanOrEqualTo(Duration.ofSeconds(2).toNanos());
    }

    @Test
    void fault_28_nothing_is_asked_before_the_date_of_retry_after(Stage stage) throws Exception {
        HiltCalls calls = new HiltCalls(stage);
        DiscordBuyer buyer = paidUnheard(stage, "date");
        Instant named = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
        long namedNanos =
                System.nanoTime() + Duration.between(Instant.now(), named).toNanos();
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(named.atOffset(ZoneOffset.UTC));
        calls.refuse(LOOKUP, Map.of("Retry-After", date));
        buyer.type("/membership", Map.of());
        Call refused = calls.awaitAnswered(429);
        buyer.awaitRole();
        assertThat(calls.awaitAfter(refused).arrivedNanos()).isGreaterThanOrEqualTo(namedNanos);
    }

    @Test
    void fault_28_without_retry_after_the_window_is_sat_out(Stage stage) throws Exception {
        HiltCalls calls = new HiltCalls(stage);
        DiscordBuyer buyer = paidUnheard(stage, "missing");
        calls.refuse(LOOKUP, Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "30"));
        buyer.type("/membership", Map.of());
        Call refused = calls.awaitAnswered(429);
        stage.clock().advance(Duration.ofHours(1));
        Watch.never(
                "Hilt asked again",
                WHILE.multipliedBy(2),
                () -> !calls.after(refused).isEmpty());
        restart(stage);
        buyer.awaitRole();
    }

    @Test
    void fault_28_an_absurd_retry_after_counts_as_one_hour(Stage stage) throws Exception {
        HiltCalls calls = new HiltCalls(stage);
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "absurd");
        eventsAlone(calls);
        stage.hilt().faults().add(calls.refusal(SINGLE, 20, Map.of("Retry-After", "999999999999999999")));
        String membership = pay(stage, buyer).membershipId();
        Call refused = calls.awaitAnswered(429);
        stage.clock().advance(Duration.ofMinutes(5));
        Watch.never("Hilt asked again", WHILE, () -> !calls.after(refused).isEmpty());
        // A new process knows of no window; the event's own wait is in the rows.
        stage.stopBot();
        stage.hilt().faults().clear();
        eventsAlone(calls);
        int asked = calls.single(membership).size();
        stage.startBot();
        Watch.never(
                "the membership read within the hour",
                Duration.ofSeconds(1),
                () -> calls.single(membership).size() > asked);
        // The hour counts from when the refusal was read, which may be after the first five minutes.
        stage.clock().advance(Duration.ofMinutes(61));
        buyer.awaitRole();
        // Look-ups failed all the while; the next story meets a process that does not pause them.
        stage.hilt().faults().clear();
        restart(stage);
    }

    @Test
    void fault_31_a_revoked_key_stops_every_call_and_removes_nobody(Stage stage) throws Exception {
        HiltCalls calls = new HiltCalls(stage);
        DiscordBuyer payer = DiscordBuyer.inside(stage, "revoked");
        payer.arrive();
        Trail trail = Trail.from(stage);
        stage.hilt()
                .faults()
                .add(Fault.answer("*", "/v1/.*", Fault.FOR_EVER, 401, "{\"detail\":\"Authentication required\"}"));
        new Calendar(stage).moveBehind(payer.membership());
        Call refused = calls.awaitAnswered(401);
        stage.clock().advance(Duration.ofHours(2));
        Watch.never(
                "a call or a removal",
                Duration.ofSeconds(3),
                () -> !calls.after(refused).isEmpty() || !payer.hasRole());
        assertThat(trail.alarms("HILT_REFUSES")).isEqualTo(1);
        isMended(stage, payer, trail);
    }

    @Test
    void fault_31_a_forbidden_route_removes_nobody_and_the_sale_goes_on(Stage stage) throws Exception {
        HiltCalls calls = new HiltCalls(stage);
        DiscordBuyer payer = DiscordBuyer.inside(stage, "forbidden");
        payer.arrive();
        Trail trail = Trail.from(stage);
        calls.answer("/v1/memberships/.*", Fault.FOR_EVER, 403, "{\"detail\":\"Missing permission\"}");
        new Calendar(stage).moveBehind(payer.membership());
        calls.awaitAnswered(403);
        stage.clock().advance(Duration.ofMinutes(30));
        String link = DiscordBuyer.inside(stage, "newcomer").link(stage.world().discordProduct());
        assertThat(link).startsWith(stage.hilt().url());
        Watch.never("a removal", WHILE, () -> !payer.hasRole());
        assertThat(trail.alarms("HILT_REFUSES")).isEqualTo(1);
        stage.hilt().faults().clear();
        // A new process does not sit out the pause of the old one.
        restart(stage);
        new Calendar(stage).advanceUntil("the role taken back", () -> !payer.hasRole());
    }

    private static void isMended(Stage stage, DiscordBuyer payer, Trail trail) throws InterruptedException {
        stage.hilt().faults().clear();
        new Calendar(stage).advanceUntil("the role taken back", () -> !payer.hasRole());
        assertThat(payer.revokes()).hasSize(1);
        Watch.until("being told", () -> payer.told("has ended") == 1);
        assertThat(trail.alarms("HILT_REFUSES")).isEqualTo(1);
        new Calendar(stage)
                .advanceUntil("the alarm over", () -> trail.words("ALARM").contains("hilt is over"));
    }

    /** Paid somewhere else than at a link of the bot, and the event of it lost. */
    private static DiscordBuyer paidUnheard(Stage stage, String name) {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, name);
        stage.hilt().webhooks().off(true);
        pay(stage, buyer);
        stage.hilt().webhooks().off(false);
        return buyer;
    }

    private static Purchase pay(Stage stage, DiscordBuyer buyer) {
        return stage.hilt().buy(stage.world().discordProduct(), Long.toString(buyer.id()), "");
    }

    /** Neither a walk nor a look-up can find what an event told of. */
    private static void eventsAlone(HiltCalls calls) {
        calls.answer(LIST, Fault.FOR_EVER, 503, "{}");
        calls.answer(LOOKUP, Fault.FOR_EVER, 503, "{}");
    }

    private static void restart(Stage stage) throws Exception {
        stage.stopBot();
        stage.startBot();
    }
}
