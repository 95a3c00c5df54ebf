package dev.gatehouse.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.door.Ring;
import dev.gatehouse.sandbox.telegram.InviteLink;
import dev.gatehouse.sandbox.telegram.JoinResult;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatDoorTest extends TelegramStory {
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

    @Test
    void who_knocks_is_rung_for_at_once_and_let_in_by_one_call() {
        knock();
        await().until(() -> !bell.rings().isEmpty());
        assertThat(bell.rings()).containsExactly(Ring.atDoor(account(alice), Urgency.BUYER, "asked to join"));
        assertThat(presence(alice)).isEqualTo(Presence.KNOCKING);
        telegram.calls().clear();

        assertThat(grant()).isInstanceOf(Outcome.Done.class);

        assertThat(telegram.isInside(club, alice)).isTrue();
        assertThat(calls("approveChatJoinRequest")).isEqualTo(1);
        assertThat(calls("getChatMember")).isZero();
        assertThat(rows.requests.isWaiting(account(alice), place(club))).isFalse();
    }

    @Test
    void what_the_bot_did_itself_is_remembered_and_rings_for_nobody() {
        knock();
        grant();
        await().until(() -> rows.seen.inside(place(club)) == 1);
        telegram.leave(club, alice);

        await().until(() -> bell.causes().contains("left the chat"));
        assertThat(bell.causes()).doesNotContain("joined the chat");
    }

    @Test
    void who_paid_and_did_not_knock_is_awaited_at_the_link() {
        assertThat(code(grant())).isEqualTo("NOT_KNOCKED");
        assertThat(presence(alice)).isEqualTo(Presence.OUTSIDE);
    }

    @Test
    void a_link_that_is_passed_on_opens_nothing() {
        long bob = telegram.addUser("Bob", "bob");
        assertThat(telegram.open(bob, wayIn().toString())).isEqualTo(JoinResult.REQUESTED);

        assertThat(telegram.isInside(club, bob)).isFalse();
    }

    /** Case 60. */
    @Test
    void removal_is_no_ban_and_the_person_can_come_back() {
        telegram.add(club, alice);

        assertThat(revoke()).isInstanceOf(Outcome.Done.class);

        assertThat(telegram.isInside(club, alice)).isFalse();
        assertNobodyIsBanned();
        assertThat(revoke()).isInstanceOf(Outcome.Done.class);
        knock();
        assertThat(grant()).isInstanceOf(Outcome.Done.class);
        assertThat(telegram.isInside(club, alice)).isTrue();
    }

    /** Case 57. */
    @Test
    void a_request_that_was_withdrawn_is_settled() {
        knock();
        telegram.backstage().withdrawRequest(club, alice);

        assertThat(code(grant())).isEqualTo("NOT_KNOCKED");
        assertThat(rows.requests.isWaiting(account(alice), place(club))).isFalse();
    }

    /** Case 57. */
    @Test
    void a_request_that_an_admin_answered_first_is_settled() {
        knock();
        telegram.switches().serviceMessages(false);
        telegram.add(club, alice);

        assertThat(grant()).isInstanceOf(Outcome.Done.class);
        assertThat(rows.requests.isWaiting(account(alice), place(club))).isFalse();
    }

    /** Case 55. */
    @Test
    void owner_and_admins_are_recorded_and_not_touched() {
        telegram.add(club, alice);
        telegram.promote(club, alice);

        assertThat(code(revoke())).isEqualTo("IS_ADMIN");
        assertThat(code(door().revoke(account(owner), gate(), Urgency.EVENT, "lapsed")))
                .isEqualTo("IS_ADMIN");
        assertThat(presence(alice)).isEqualTo(Presence.IMMUNE);
        assertThat(presence(owner)).isEqualTo(Presence.IMMUNE);
        assertThat(calls("unbanChatMember")).isZero();
        assertThat(grant()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_humans_ban_is_never_lifted() {
        telegram.ban(club, alice);

        assertThat(presence(alice)).isEqualTo(Presence.BARRED);
        assertThat(preflight()).contains("BANNED_BY_HUMAN");
        assertThat(code(grant())).isEqualTo("BANNED_BY_HUMAN");
        assertThat(revoke()).isInstanceOf(Outcome.Done.class);
        assertThat(telegram.status(club, alice)).isEqualTo("kicked");
        await().until(() -> bell.causes().contains("was banned from the chat"));
    }

    @Test
    void restricted_people_are_inside_only_while_they_are_members() {
        telegram.add(club, alice);
        telegram.backstage().restrict(club, alice, true);
        assertThat(presence(alice)).isEqualTo(Presence.INSIDE);

        telegram.backstage().restrict(club, alice, false);
        assertThat(presence(alice)).isEqualTo(Presence.OUTSIDE);
    }

    @Test
    void somebody_telegram_never_saw_is_outside() {
        assertThat(presence(4_000_000_000_001L)).isEqualTo(Presence.OUTSIDE);
    }

    @Test
    void the_link_is_made_once_kept_over_restarts_and_replaced_when_revoked() {
        URI first = wayIn();
        restart();
        assertThat(wayIn()).isEqualTo(first);
        assertThat(telegram.links(club))
                .filteredOn(InviteLink::createsJoinRequest)
                .hasSize(1);

        new OtherProgram(telegram)
                .call("revokeChatInviteLink", "{\"chat_id\":" + club + ",\"invite_link\":\"" + first + "\"}");
        skipped.addAndGet(Duration.ofMinutes(11).toNanos());

        assertThat(wayIn()).isNotEqualTo(first);
        assertThat(telegram.open(alice, wayIn().toString())).isEqualTo(JoinResult.REQUESTED);
    }
}
