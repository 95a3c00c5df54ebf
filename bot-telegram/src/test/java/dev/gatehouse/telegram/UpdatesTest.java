package dev.gatehouse.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.sandbox.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes in is handled to its end, whatever it is and however often it comes. */
class UpdatesTest extends TelegramStory {
    private static final String POLL = "(?i).*/getupdates";

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

        assertThat(door().grant(account(alice), gate(), Urgency.EVENT, "paid")).isInstanceOf(Outcome.Done.class);
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
    void an_answer_of_telegram_is_stored_at_once_and_one_update_that_fits_nowhere_costs_no_other() {
        String fromNobody = "{\"update_id\":6,\"callback_query\":{\"id\":\"1\",\"data\":\"care:receipts\"}}";
        deliver(1, joinRequest(5), fromNobody, joinRequest(7), joinRequest(8));
        start();

        await().until(() -> bell.rings().size() == 3);
        assertThat(rows.updates.size()).isEqualTo(4);
        assertThat(rows.updates.transactions()).isEqualTo(1);
        assertAliceIsAnswered();
    }

    @Test
    void an_answer_that_failed_is_tried_again() {
        start();
        desk.failOnce();
        telegram.type(alice, alice, "/membership");
        await().until(() -> rows.updates.size() == 1);
        telegram.type(owner, owner, "/membership");

        assertThat(answerTo(alice).text()).startsWith("Gold until");
        await().until(() -> rows.updates.unsettled().isEmpty());
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
}
