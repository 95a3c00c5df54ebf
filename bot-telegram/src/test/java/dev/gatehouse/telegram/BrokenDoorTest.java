package dev.gatehouse.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.sandbox.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Doors that do not work, and how they come back. */
class BrokenDoorTest extends TelegramStory {
    @BeforeEach
    void hear() {
        start();
    }

    private Outcome grant() {
        return door().grant(account(alice), gate(), Urgency.EVENT, "paid");
    }

    private Outcome revoke() {
        return door().revoke(account(alice), gate(), Urgency.EVENT, "lapsed");
    }

    private Presence presence(long user) {
        return door().retrievePresence(account(user), gate(), Urgency.EVENT);
    }

    private static String code(Outcome outcome) {
        if (outcome instanceof Outcome.NeedsHuman human) {
            return human.refusal().code();
        }
        if (outcome instanceof Outcome.Later later) {
            return later.code();
        }
        return outcome instanceof Outcome.Awaits awaits ? awaits.code() : "DONE";
    }

    private Optional<String> preflight() {
        return door().preflight(account(alice), gate()).map(Refusal::code);
    }

    /** Cases 46 and 60. */
    @Test
    void a_removal_whose_answer_is_lost_can_be_repeated() {
        telegram.add(club, alice);
        telegram.faults()
                .add(Fault.answer("POST", "(?i).*/unbanchatmember", 1, 502, "gone")
                        .afterwards());

        assertThat(code(revoke())).isEqualTo("TELEGRAM_AWAY");
        assertThat(revoke()).isInstanceOf(Outcome.Done.class);
        assertNobodyIsBanned();
    }

    @Test
    void an_approval_whose_answer_is_lost_can_be_repeated() {
        knock();
        telegram.faults()
                .add(Fault.answer("POST", "(?i).*/approvechatjoinrequest", 1, 502, "gone")
                        .afterwards());

        assertThat(code(grant())).isEqualTo("TELEGRAM_AWAY");
        assertThat(grant()).isInstanceOf(Outcome.Done.class);
    }

    /** Case 56. */
    @Test
    void a_demoted_bot_stops_sales_raises_one_alarm_and_resumes_by_itself() {
        knock();
        telegram.setBotRights(club, false, true);
        await().until(() -> alarms.up().contains("BOT_RIGHT_MISSING"));

        assertThat(preflight()).contains("BOT_RIGHT_MISSING");
        assertThat(code(grant())).isEqualTo("BOT_RIGHT_MISSING");
        assertThat(alarms.heard()).containsExactly("BOT_RIGHT_MISSING");
        assertThat(bell.owed()).containsExactly(place(club));

        telegram.setBotRights(club, true, true);
        await().until(() -> bell.owed().size() == 2);
        assertThat(alarms.up()).isEmpty();
        assertThat(preflight()).isEmpty();
        assertThat(grant()).isInstanceOf(Outcome.Done.class);
    }

    /** Case 56. */
    @Test
    void what_was_found_before_the_rights_came_back_is_not_believed_afterwards() {
        telegram.setBotRights(club, false, true);
        await().until(() -> preflight().isPresent());
        skipped.addAndGet(Duration.ofMinutes(2).toNanos());
        telegram.faults()
                .add(Fault.delay("POST", "(?i).*/getchatmember", 1, Duration.ofMillis(700))
                        .afterwards());
        CompletableFuture<Optional<String>> found = CompletableFuture.supplyAsync(this::preflight);
        await().until(() -> telegram.faults().all().isEmpty());

        telegram.setBotRights(club, true, true);
        await().until(() -> bell.owed().size() == 2);

        assertThat(found.join()).isEmpty();
        assertThat(alarms.up()).isEmpty();
    }

    /** Case 56. */
    @Test
    void a_bot_that_may_not_remove_says_so() {
        telegram.add(club, alice);
        telegram.setBotRights(club, true, false);

        assertThat(code(revoke())).isEqualTo("BOT_RIGHT_MISSING");
        assertThat(telegram.isInside(club, alice)).isTrue();
        await().until(() -> bell.owed().size() == 1);
        assertThat(preflight()).contains("BOT_RIGHT_MISSING");
    }

    @Test
    void a_removed_bot_says_so() {
        telegram.removeBot(club);
        await().until(() -> bell.owed().size() == 1);

        assertThat(alarms.up()).containsExactly("BOT_NOT_IN_CHAT");
        assertThat(preflight()).contains("BOT_NOT_IN_CHAT");
        assertThat(code(grant())).isEqualTo("BOT_NOT_IN_CHAT");
        assertThat(presence(alice)).isEqualTo(Presence.UNKNOWN);
    }

    @Test
    void a_public_chat_is_not_sold_until_it_is_private() {
        telegram.backstage().setUsername(club, "open_house");
        skipped.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(preflight()).contains("CHAT_IS_PUBLIC");

        telegram.backstage().setUsername(club, "");
        assertThat(preflight()).as("believed for a minute").contains("CHAT_IS_PUBLIC");
        skipped.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(preflight()).isEmpty();
        assertThat(alarms.up()).isEmpty();
    }

    @Test
    void preflight_asks_about_the_chat_once_a_minute() {
        assertThat(preflight()).isEmpty();
        telegram.calls().clear();

        assertThat(preflight()).isEmpty();

        assertThat(telegram.calls().all())
                .filteredOn(
                        call -> !call.path().toLowerCase(java.util.Locale.ROOT).endsWith("getupdates"))
                .hasSize(1);
    }

    /** Case 52. */
    @Test
    void only_the_chat_telegram_wants_left_alone_waits() {
        long other = telegram.addSupergroup("Other", owner);
        Gate second = gate(other);
        gates.add(second);
        knock();
        telegram.open(alice, door().wayIn(account(alice), second).orElseThrow().toString());
        await().until(() -> rows.requests.isWaiting(account(alice), place(other)));
        telegram.switches().tooManyRequests("approveChatJoinRequest", 300, 1);

        assertThat(grant())
                .isInstanceOfSatisfying(
                        Outcome.Later.class, later -> assertThat(later.after()).isEqualTo(Duration.ofMinutes(5)));
        telegram.calls().clear();
        assertThat(code(grant())).isEqualTo("TELEGRAM_FLOOD");
        assertThat(calls("approveChatJoinRequest")).isZero();
        assertThat(door().grant(account(alice), second, Urgency.EVENT, "paid")).isInstanceOf(Outcome.Done.class);

        skipped.addAndGet(Duration.ofSeconds(301).toNanos());
        assertThat(grant()).isInstanceOf(Outcome.Done.class);
    }

    /** Case 53. */
    @Test
    void a_group_that_became_a_supergroup_is_followed() {
        long group = telegram.addGroup("Basic", owner);
        gates.add(gate(group));
        assertThat(door().preflight(account(alice), gate(group)).map(Refusal::code))
                .contains("CHAT_IS_BASIC_GROUP");
        telegram.switches().serviceMessages(false);
        long supergroup = telegram.migrate(group);

        Outcome outcome = door().grant(account(alice), gate(group), Urgency.EVENT, "paid");

        assertThat(code(outcome)).isEqualTo("CHAT_MIGRATED");
        assertThat(rows.migrations()).containsExactly(new dev.gatehouse.telegram.door.Migration(group, supergroup));
        assertThat(door().preflight(account(alice), gate(supergroup))).isEmpty();
    }

    @Test
    void while_telegram_is_away_nothing_is_known_and_nothing_sold() {
        telegram.faults().add(Fault.answer("POST", "(?i).*/getchat.*", Fault.FOR_EVER, 502, "<html>"));

        assertThat(presence(alice)).isEqualTo(Presence.UNKNOWN);
        assertThat(code(revoke())).isEqualTo("TELEGRAM_AWAY");
        assertThat(preflight()).contains("TELEGRAM_AWAY");
        assertThat(alarms.up()).isEmpty();

        telegram.faults().clear();
        assertThat(preflight()).isEmpty();
    }
}
