package dev.gatehouse.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.door.Outcome;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.telegram.TelegramStandIn;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How updates come in, whatever fails on the way. */
class ReceptionTest extends TelegramStory {
    private static final String POLL = "(?i).*/getupdates";

    private List<Call> polls() {
        return telegram.calls().of("POST", POLL);
    }

    /** The next polls answer with these updates, as they are. */
    private void deliver(int times, String... updates) {
        telegram.faults()
                .add(Fault.answer(
                        "POST", POLL, times, 200, "{\"ok\":true,\"result\":[" + String.join(",", updates) + "]}"));
    }

    private String joinRequest(long id) {
        return """
                {"update_id":%d,"chat_join_request":{"chat":{"id":%d,"type":"supergroup","title":"Club"},
                 "from":{"id":%d,"is_bot":false,"first_name":"Alice"},"user_chat_id":%d,"date":1795000000}}
                """.formatted(id, club, alice, alice);
    }

    private String message(long id, String rest) {
        return """
                {"update_id":%d,"message":{"message_id":%d,"date":1795000000,"chat":{"id":%d,"type":"supergroup",
                 "title":"Club"},%s}}
                """.formatted(id, id, club, rest);
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

    /** Case 58. */
    @Test
    void an_update_that_comes_twice_is_handled_once() {
        deliver(2, joinRequest(7));
        start();

        await().until(() -> bell.rings().size() == 1);
        assertAliceIsAnswered();
        assertThat(bell.rings()).hasSize(1);
        assertThat(rows.updates.size()).isEqualTo(2);
    }

    /** Case 58. */
    @Test
    void a_request_told_after_the_join_it_led_to_is_settled() {
        telegram.add(club, alice);
        deliver(1, joinRequest(7));
        start();
        await().until(() -> rows.requests.isWaiting(account(alice), place(club)));

        assertThat(door().grant(account(alice), gate(), "paid")).isInstanceOf(Outcome.Done.class);
        assertThat(rows.requests.isWaiting(account(alice), place(club))).isFalse();
    }

    @Test
    void what_was_stored_and_not_handled_before_a_crash_is_handled_after_the_next_start() {
        rows.updates.settling(false);
        start();
        knock();
        await().until(() -> bell.rings().size() == 1);

        rows.updates.settling(true);
        restart();

        await().until(() -> bell.rings().size() == 2);
        assertThat(bell.rings().get(1)).isEqualTo(bell.rings().get(0));
        await().until(() -> rows.updates.unsettled().isEmpty());
    }

    @Test
    void an_update_nobody_can_read_does_not_keep_the_others_from_being_heard() {
        deliver(1, "{\"update_id\":6,\"message\":[\"no\",\"message\"]}", "{\"no\":\"number\"}", joinRequest(7));
        start();

        await().until(() -> bell.rings().size() == 1);
        await().until(() -> rows.updates.unsettled().isEmpty());
        assertAliceIsAnswered();
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
    void an_answer_that_failed_is_tried_again() {
        start();
        desk.fail(1);
        telegram.type(alice, alice, "/membership");
        await().until(() -> rows.updates.size() == 1);
        telegram.type(owner, owner, "/membership");

        assertThat(answerTo(alice).text()).startsWith("Gold until");
        await().until(() -> rows.updates.unsettled().isEmpty());
    }

    @Test
    void a_telegram_that_is_down_at_the_start_is_waited_for() throws IOException {
        int port = freePort();
        TelegramSettings settings = new TelegramSettings(
                new dev.gatehouse.Secret(telegram.token()), Optional.of(URI.create("http://127.0.0.1:" + port)));
        try (TelegramPlatform early = new TelegramPlatform(
                settings, rows.rows(), () -> new dev.gatehouse.access.Gates(gates), alarms, TelegramClocks.of(clock))) {
            early.start(bell, desk);
            assertThat(early.door().grant(account(alice), gate(), "paid"))
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
        assertThat(alarms.heard()).isEmpty();
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
        assertThat(rows.updates.unsettled()).isEmpty();
    }

    @Test
    void a_wrong_token_raises_one_alarm_and_stops_nothing_else() {
        platform.close();
        platform = platform("1:wrong");

        platform.start(bell, desk);

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
        platform.start(bell, desk);

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

    /** Case 53. */
    @Test
    void a_migration_is_told_by_either_of_its_two_messages() {
        deliver(1, message(7, "\"migrate_to_chat_id\":-100777"), message(8, "\"migrate_from_chat_id\":-5"));
        start();

        await().until(() -> rows.migrations().size() == 2);
        assertThat(rows.migrations())
                .containsExactly(
                        new dev.gatehouse.telegram.door.Migration(club, -100777),
                        new dev.gatehouse.telegram.door.Migration(-5, club));
    }

    @Test
    void an_anonymous_admin_is_nobody_and_is_led_into_private() {
        deliver(1, message(7, """
                        "from":{"id":1087968824,"is_bot":true,"first_name":"Group","username":"GroupAnonymousBot"},
                        "sender_chat":{"id":%d,"type":"supergroup","title":"Club"},"text":"/subscribe",
                        "entities":[{"type":"bot_command","offset":0,"length":10}]
                        """.formatted(club)));
        start();

        assertThat(answerIn(club).buttons().get(0).url()).endsWith("?start=buy");
        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void chats_that_are_no_doors_ring_for_nobody() {
        start();
        long elsewhere = telegram.addSupergroup("Elsewhere", owner);
        telegram.add(elsewhere, alice);
        assertAliceIsAnswered();

        assertThat(bell.rings()).isEmpty();
        assertThat(bell.owed()).isEmpty();
    }

    @Test
    void leaving_and_coming_back_ring() {
        telegram.add(club, alice);
        start();
        telegram.leave(club, alice);
        telegram.add(club, alice);

        await().until(() -> bell.causes().equals(List.of("left the chat", "joined the chat")));
    }

    @Test
    void closing_leaves_no_thread_behind() {
        start();
        platform.close();

        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("telegram-") && thread.isAlive()));
    }
}
