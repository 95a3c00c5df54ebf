package dev.gatehouse.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.sandbox.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bot lives through on the side of Telegram: floods of bad updates, lost rights, long silences. */
class KeepingUpTest extends TelegramStory {
    private static final String POLL = "(?i).*/getupdates";

    private void deliver(List<String> updates) {
        telegram.faults()
                .add(Fault.answer(
                        "POST", POLL, 1, 200, "{\"ok\":true,\"result\":[" + String.join(",", updates) + "]}"));
    }

    private String joinRequest(long id, long user, long userChat) {
        return """
                {"update_id":%d,"chat_join_request":{"chat":{"id":%d,"type":"supergroup","title":"Club"},
                 "from":{"id":%d,"is_bot":false,"first_name":"Somebody"},"user_chat_id":%d,"date":1795000000}}
                """.formatted(id, club, user, userChat);
    }

    private boolean told(long user, String words) {
        return telegram.privateMessages(user).stream()
                .anyMatch(message -> message.text().contains(words));
    }

    @Test
    void a_thousand_updates_that_each_break_something_and_one_of_the_wrong_type_keep_nobody_from_being_heard() {
        bell.breakFor(1_000);
        List<String> updates = new ArrayList<>();
        for (int each = 0; each < 1_000; each++) {
            updates.add(joinRequest(100 + each, 9_000_000_000L + each, 9_000_000_000L + each));
        }
        updates.add("{\"update_id\":5000,\"message\":7,\"chat_member\":[\"wrong\"]}");
        deliver(updates);
        start();

        await().until(bell::isWhole);
        telegram.type(alice, alice, "/membership");

        assertThat(answerTo(alice).text()).startsWith("Gold until");
        assertThat(platform.hears()).isTrue();
        skipped.addAndGet(Duration.ofMinutes(1).toNanos());
        telegram.type(owner, owner, "/membership");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rows.updates.unsettled().isEmpty());
        assertThat(bell.rings()).hasSize(1_000);
    }

    /** Case 56. */
    @Test
    void the_owner_hears_in_private_that_the_bot_lost_a_right_and_that_it_has_it_again() {
        telegram.start(owner, "");
        start();
        await().until(() -> rows.owners.find(place(club)).isPresent());

        telegram.setBotRights(club, true, false);

        await().until(() -> told(owner, "Club: I lack administrator rights"));
        telegram.setBotRights(club, true, true);
        await().until(() -> told(owner, "Club works again"));
        assertThat(telegram.privateMessages(owner).stream()
                        .filter(message -> message.text().contains("Club")))
                .hasSize(2);
        assertThat(alarms.heard()).containsExactly("BOT_RIGHT_MISSING");
        assertThat(bell.owed()).contains(place(club));
    }

    /** Case 56. */
    @Test
    void a_bot_put_out_while_it_was_stopped_tells_the_owner_after_the_start_and_once_only() {
        telegram.start(owner, "");
        start();
        await().until(() -> rows.owners.find(place(club)).isPresent());
        platform.close();
        telegram.switches().serviceMessages(false);
        telegram.removeBot(club);
        new OtherProgram(telegram).call("deleteWebhook", "{\"drop_pending_updates\":true}");

        platform = platform(telegram.token());
        platform.start(bell, desks());
        await().until(() -> told(owner, "I am not in the chat any more"));
        restart();
        await().until(platform::hears);
        telegram.type(alice, alice, "/membership");
        answerTo(alice);

        assertThat(telegram.privateMessages(owner).stream()
                        .filter(message -> message.text().contains("not in the chat")))
                .hasSize(1);
    }

    @Test
    void after_more_than_a_day_unheard_whoever_should_be_inside_is_approved_once_on_trial() {
        start();
        telegram.open(alice, wayIn().toString());
        await().until(() -> rows.requests.isWaiting(account(alice), place(club)));
        platform.close();
        rows.requests.settled(account(alice), place(club));
        clock.advance(Duration.ofHours(25));

        platform = platform(telegram.token());
        platform.start(bell, desks());
        await().until(() -> bell.owed().contains(place(club)));

        assertThat(door().grant(account(alice), gate(), Urgency.EVENT, "paid")).isInstanceOf(Outcome.Done.class);
        assertThat(telegram.isInside(club, alice)).isTrue();
        long bob = telegram.addUser("Bob", "bob");
        int before = calls("approveChatJoinRequest");
        assertThat(door().grant(account(bob), gate(), Urgency.EVENT, "paid")).isInstanceOf(Outcome.Awaits.class);
        assertThat(door().grant(account(bob), gate(), Urgency.EVENT, "paid")).isInstanceOf(Outcome.Awaits.class);
        assertThat(calls("approveChatJoinRequest")).isEqualTo(before + 1);
    }

    @Test
    void a_night_unheard_is_no_gap() {
        start();
        await().until(() -> rows.updates.lastHeard().isPresent());
        platform.close();
        clock.advance(Duration.ofHours(10));
        platform = platform(telegram.token());
        platform.start(bell, desks());

        await().until(() -> rows.updates
                .lastHeard()
                .filter(clock.instant().minusSeconds(60)::isBefore)
                .isPresent());
        assertThat(bell.owed()).isEmpty();
    }

    @Test
    void who_knocks_without_knowing_the_bot_is_written_to_where_the_request_says_for_five_minutes() {
        long bob = telegram.addUser("Bob", "bob");
        telegram.start(alice, "");
        deliver(List.of(joinRequest(7, bob, alice)));
        start();
        await().until(() -> rows.requests.isWaiting(account(bob), place(club)));
        int before = telegram.privateMessages(alice).size();

        assertThat(platform.messenger().tell(account(bob), offer()))
                .isEqualTo(dev.gatehouse.notice.Messenger.Delivery.TOLD);
        assertThat(telegram.privateMessages(alice)).hasSize(before + 1);

        skipped.addAndGet(Duration.ofMinutes(6).toNanos());
        assertThat(platform.messenger().tell(account(bob), offer()))
                .isEqualTo(dev.gatehouse.notice.Messenger.Delivery.UNREACHABLE);
    }

    private static dev.gatehouse.notice.Message offer() {
        return new dev.gatehouse.notice.Texts(java.util.Locale.ENGLISH)
                .message("notice.offer", java.util.Map.of("door", "Club", "command", "/subscribe"));
    }

    @Test
    void as_a_guard_the_bot_keeps_every_request_waiting_and_lets_in_who_has_paid() {
        telegram.backstage().makeGuard(club);
        start();
        telegram.open(alice, wayIn().toString());
        await().until(() -> telegram.hasPendingRequest(club, alice));
        await().until(() -> rows.requests.isWaiting(account(alice), place(club)));

        assertThat(door().grant(account(alice), gate(), Urgency.EVENT, "paid")).isInstanceOf(Outcome.Done.class);
        assertThat(telegram.isInside(club, alice)).isTrue();
    }

    @Test
    void whoever_was_seen_coming_in_is_remembered() {
        start();
        long bob = telegram.addUser("Bob", "bob");
        telegram.add(club, alice);
        telegram.add(club, bob);
        telegram.leave(club, bob);

        await().until(() -> bell.rings().size() == 3);
        assertThat(rows.seen.inside(place(club))).isEqualTo(1);
    }

    /** At most two calls for a removal, and one when the decision has just looked. */
    @Test
    void a_removal_costs_two_calls_and_one_where_the_decision_has_just_looked() {
        start();
        telegram.add(club, alice);
        await().until(() -> bell.causes().contains("joined the chat"));
        telegram.calls().clear();

        assertThat(door().revoke(account(alice), gate(), Urgency.EVENT, "lapsed"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(calls("getChatMember") + calls("unbanChatMember")).isEqualTo(2);

        telegram.add(club, alice);
        await().until(() ->
                bell.causes().stream().filter("joined the chat"::equals).count() == 2);
        door().retrievePresence(account(alice), gate(), Urgency.EVENT);
        telegram.calls().clear();
        assertThat(door().revoke(account(alice), gate(), Urgency.EVENT, "lapsed"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(calls("getChatMember")).isZero();
        assertThat(calls("unbanChatMember")).isEqualTo(1);
        assertThat(telegram.isInside(club, alice)).isFalse();
    }
}
