package dev.gatehouse.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.telegram.TelegramStandIn;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How updates come in, whatever fails on the way. */
class ReceptionTest extends TelegramStory {
    private static final String POLL = "(?i).*/getupdates";

    private List<Call> polls() {
        return telegram.calls().of("POST", POLL);
    }

    private void assertAliceIsAnswered() {
        telegram.type(alice, alice, "/membership");
        assertThat(answerTo(alice).text()).startsWith("Gold until");
    }

    /** Case 59. */
    @Test
    void exactly_what_is_needed_is_asked_for() {
        start();

        assertThat(polls().get(0).body())
                .contains("[\"message\",\"callback_query\",\"my_chat_member\",\"chat_member\",\"chat_join_request\"]");
        assertThat(alarms.heard()).isEmpty();
    }

    /** Case 59. */
    @Test
    void a_telegram_that_does_not_tell_of_joins_is_noticed() {
        telegram.faults()
                .add(Fault.answer(
                        "POST",
                        "(?i).*/getwebhookinfo",
                        Fault.FOR_EVER,
                        200,
                        "{\"ok\":true,\"result\":{\"url\":\"\",\"pending_update_count\":0}}"));
        start();

        assertThat(alarms.up()).containsExactly("TELEGRAM_UPDATES_MISSING");
    }

    /** Case 59. */
    @Test
    void the_alarm_ends_when_somebody_is_seen_coming_in() {
        a_telegram_that_does_not_tell_of_joins_is_noticed();

        telegram.add(club, alice);

        await().until(() -> alarms.up().isEmpty());
    }

    @Test
    void a_menu_that_cannot_be_written_is_tried_again_after_pauses_that_double() {
        telegram.faults()
                .add(Fault.answer("POST", "(?i).*/getmycommands", 3, 502, "{\"ok\":false,\"error_code\":502}"));
        platform.start(bell, desks());
        await().until(() -> calls("getMyCommands") == 1);
        for (int polled = 0; polled < 5; polled++) {
            telegram.type(alice, alice, "/membership");
            int answers = polled + 1;
            await().until(() -> telegram.privateMessages(alice).size() == answers);
        }
        assertThat(calls("getMyCommands")).isLessThanOrEqualTo(3);

        await().until(() -> {
            skipped.addAndGet(Duration.ofMinutes(1).toNanos());
            telegram.type(alice, alice, "/membership");
            return calls("setMyCommands") == MENUS;
        });
    }

    @Test
    void the_offset_never_gets_ahead_of_the_store() {
        start();
        rows.updates.refuse(1);
        telegram.calls().clear();

        assertAliceIsAnswered();

        long id = rows.updates.newest().orElseThrow();
        telegram.type(owner, owner, "/membership");
        answerTo(owner);
        List<Boolean> passes = polls().stream()
                .map(call -> call.body().contains("\"offset\":" + (id + 1)))
                .toList();
        // A call is logged when it is answered: handed out, handed out again, passed.
        assertThat(passes).containsSubsequence(false, false, true);
        assertThat(telegram.privateMessages(alice)).hasSize(1);
    }

    @Test
    void a_telegram_that_is_down_at_the_start_is_waited_for() throws IOException {
        int port = freePort();
        TelegramSettings settings = new TelegramSettings(
                new dev.gatehouse.Secret(telegram.token()),
                Optional.of(URI.create("http://127.0.0.1:" + port)),
                TelegramSettings.UpdatesBy.fetching());
        try (TelegramPlatform early = new TelegramPlatform(
                settings, rows.rows(), () -> new dev.gatehouse.access.Gates(gates), alarms, TelegramClocks.of(clock))) {
            early.start(bell, desks());
            assertThat(early.door().grant(account(alice), gate(), Urgency.EVENT, "paid"))
                    .isInstanceOfSatisfying(
                            Outcome.Later.class,
                            later -> assertThat(later.words()).doesNotContain(telegram.token()));
            assertThat(early.hears()).isFalse();

            try (TelegramStandIn late = TelegramStandIn.start(clock, port)) {
                long bob = late.addUser("Bob", "bob");
                late.type(bob, bob, "/membership");
                await().until(() -> late.privateMessages(bob).size() == 1);
                assertThat(early.hears()).isTrue();
            }
        }
        // The Telegram that came up does not know the club.
        assertThat(alarms.heard()).isSubsetOf("BOT_NOT_IN_CHAT");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void an_outage_in_between_loses_nothing() {
        start();
        telegram.faults().add(Fault.answer("POST", ".*", 3, 502, "<html>Bad Gateway</html>"));

        assertAliceIsAnswered();
        await().until(() -> rows.updates.unsettled().isEmpty());
    }

    @Test
    void a_wrong_token_raises_one_alarm_and_stops_nothing_else() {
        platform.close();
        platform = platform("1:wrong");

        platform.start(bell, desks());

        await().until(() -> calls("getMe") >= 2);
        assertThat(alarms.heard()).containsExactly("TELEGRAM_TOKEN_REFUSED");
        assertThat(door().preflight(account(alice), gate())).isPresent();
    }

    @Test
    void a_second_poller_raises_one_alarm_until_it_is_gone() {
        start();
        await().until(() -> telegram.backstage().polls() >= 2);
        new OtherProgram(telegram).call("getUpdates", "{\"timeout\":0}");
        await().until(() -> alarms.up().contains("TELEGRAM_TWO_POLLERS"));

        for (int each = 0; each < 3; each++) {
            int answered = telegram.privateMessages(alice).size();
            telegram.type(alice, alice, "/membership");
            await().until(() -> telegram.privateMessages(alice).size() > answered);
        }
        await().until(() -> alarms.up().isEmpty());
        assertThat(alarms.heard()).containsExactly("TELEGRAM_TWO_POLLERS");
    }

    /** Case 61. */
    @Test
    void another_programs_webhook_is_reported_and_left_alone() {
        OtherProgram other = new OtherProgram(telegram);
        other.call("setWebhook", "{\"url\":\"https://hooks.example.com/secret-path\"}");
        telegram.calls().clear();
        platform.start(bell, desks());

        await().until(() -> polls().size() >= 2);
        assertThat(alarms.heard()).containsExactly("TELEGRAM_WEBHOOK_SET");
        assertThat(calls("deleteWebhook")).isZero();

        other.call("deleteWebhook", "{}");
        assertAliceIsAnswered();
    }

    @Test
    void telegrams_wait_between_polls_is_kept() {
        start();
        telegram.switches().tooManyRequests("getUpdates", 1, 1);
        telegram.type(alice, alice, "/membership");

        assertThat(answerTo(alice).text()).startsWith("Gold until");
    }

    @Test
    void closing_leaves_no_thread_behind() {
        start();
        platform.close();

        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("telegram-") && thread.isAlive()));
    }
}
