package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.discord.InteractionView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Discord asks to wait: whom it means waits, everybody else goes on. */
@ExtendWith(OnStage.class)
class DiscordLimitsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long SECOND = 1_000_000_000L;
    private static final String SLOW_DOWN =
            "{\"message\":\"You are being rate limited.\",\"retry_after\":3.0,\"global\":false}";

    @Test
    void fault_42_route_the_route_waits_and_everything_else_goes_on(Stage stage) throws Exception {
        waitsWhileOthersGoOn(
                stage, Map.of("Retry-After", "3", "Via", "1.1 google", "X-RateLimit-Scope", "user"), SLOW_DOWN);
    }

    @Test
    void fault_42_shared_a_limit_shared_with_others_is_kept_like_our_own(Stage stage) throws Exception {
        waitsWhileOthersGoOn(
                stage, Map.of("Retry-After", "3", "Via", "1.1 google", "X-RateLimit-Scope", "shared"), SLOW_DOWN);
    }

    private static void waitsWhileOthersGoOn(Stage stage, Map<String, String> headers, String body) throws Exception {
        DiscordBuyer leaver = DiscordBuyer.inside(stage, "leaver");
        leaver.arrive();
        DiscordBuyer hasty = refused(stage, headers, body);
        new Calendar(stage).moveBehind(leaver.membership());
        leaver.awaitNoRole();
        assertThat(hasty.grants())
                .as("taking a role does not wait for giving one")
                .hasSize(1);
        isAnswered(stage);
        // The calendar has left this one's month behind as well: the role may be gone again before anybody sees it.
        Watch.until("the second call", () -> hasty.grants().size() == 2);
        assertThat(waited(hasty)).isGreaterThanOrEqualTo(2.9);
    }

    @Test
    void fault_42_global_every_route_waits_but_people_are_answered(Stage stage) throws Exception {
        DiscordBuyer other = DiscordBuyer.inside(stage, "other");
        DiscordBuyer hasty = refused(
                stage,
                Map.of(
                        "Retry-After",
                        "3",
                        "Via",
                        "1.1 google",
                        "X-RateLimit-Global",
                        "true",
                        "X-RateLimit-Scope",
                        "global"),
                SLOW_DOWN);
        stage.hilt().buy(stage.world().discordProduct(), Long.toString(other.id()), "");
        isAnswered(stage);
        TelegramBuyer elsewhere = TelegramBuyer.started(stage, "Elsewhere");
        elsewhere.arrive();
        hasty.awaitRole();
        other.awaitRole();
        long refusedAt = hasty.grants().get(0).answeredNanos();
        List<Call> early = stage.discord().calls().all().stream()
                .filter(call -> call.arrivedNanos() > refusedAt && call.arrivedNanos() < refusedAt + 29 * SECOND / 10)
                .filter(call ->
                        !call.path().contains("/interactions/") && !call.path().contains("/webhooks/"))
                .toList();
        assertThat(early).isEmpty();
    }

    @Test
    void fault_42_cloudflare_a_refusal_without_any_header_makes_no_storm(Stage stage) throws Exception {
        DiscordBuyer hasty = refused(stage, Map.of(), "<html>error code: 1015</html>");
        isAnswered(stage);
        hasty.awaitRole();
        assertThat(hasty.grants()).hasSize(2);
        assertThat(waited(hasty)).isGreaterThanOrEqualTo(0.9);
    }

    private static DiscordBuyer refused(Stage stage, Map<String, String> headers, String body) throws Exception {
        DiscordBuyer hasty = DiscordBuyer.inside(stage, "hasty");
        stage.discord()
                .faults()
                .add(Fault.answer("PUT", hasty.rolePath(), 1, 429, body).withHeaders(headers));
        stage.hilt().buy(stage.world().discordProduct(), Long.toString(hasty.id()), "");
        Watch.until("the refused call", () -> hasty.grants().size() == 1);
        return hasty;
    }

    /** Answers to what people type have limits of their own. */
    private static void isAnswered(Stage stage) throws Exception {
        InteractionView view = DiscordBuyer.inside(stage, "curious").type("/membership", Map.of());
        view.awaitReply(PATIENCE);
        assertThat(view.ephemeral()).isTrue();
    }

    private static double waited(DiscordBuyer buyer) {
        List<Call> calls = buyer.grants();
        return (calls.get(1).arrivedNanos() - calls.get(0).answeredNanos()) / (double) SECOND;
    }
}
