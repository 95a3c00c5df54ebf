package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoinRequestsTest extends TelegramStory {
    private String link = "";

    @BeforeEach
    void a_link_that_asks() {
        bot.listenTo("message", "chat_member", "chat_join_request");
        link = bot.ask("createChatInviteLink", Map.of("chat_id", club, "name", "door", "creates_join_request", true))
                .path("invite_link")
                .asText();
    }

    private Map<String, Object> alice() {
        return Map.of("chat_id", club, "user_id", alice);
    }

    @Test
    void opening_the_link_is_a_request_told_once() {
        assertThat(telegram.open(alice, link)).isEqualTo(JoinResult.REQUESTED);
        assertThat(telegram.open(alice, link)).isEqualTo(JoinResult.REQUESTED);

        assertThat(telegram.hasPendingRequest(club, alice)).isTrue();
        assertThat(telegram.isInside(club, alice)).isFalse();
        JsonNode told = bot.updates();
        assertThat(told).hasSize(1);
        JsonNode request = told.get(0).path("chat_join_request");
        assertThat(request.at("/from/id").asLong()).isEqualTo(alice);
        assertThat(request.path("user_chat_id").asLong()).isEqualTo(alice);
        assertThat(request.at("/chat/id").asLong()).isEqualTo(club);
        assertThat(request.at("/invite_link/invite_link").asText()).isEqualTo(link);
        assertThat(request.at("/invite_link/pending_join_request_count").asInt())
                .isEqualTo(1);
    }

    @Test
    void approval_lets_in_and_is_told() {
        telegram.open(alice, link);
        bot.updates();

        bot.ask("approveChatJoinRequest", alice());

        assertThat(telegram.status(club, alice)).isEqualTo("member");
        assertThat(telegram.hasPendingRequest(club, alice)).isFalse();
        JsonNode told = bot.updates().get(0).path("chat_member");
        assertThat(told.at("/from/id").asLong()).isEqualTo(telegram.botUserId());
        assertThat(told.at("/invite_link/name").asText()).isEqualTo("door");
    }

    @Test
    void without_a_request_there_is_nothing_to_approve_or_decline() {
        assertThat(bot.refusal("approveChatJoinRequest", alice())).isEqualTo("400 Bad Request: HIDE_REQUESTER_MISSING");
        assertThat(bot.refusal("declineChatJoinRequest", alice())).isEqualTo("400 Bad Request: HIDE_REQUESTER_MISSING");

        telegram.open(alice, link);
        telegram.backstage().withdrawRequest(club, alice);
        assertThat(bot.refusal("approveChatJoinRequest", alice())).isEqualTo("400 Bad Request: HIDE_REQUESTER_MISSING");
    }

    @Test
    void who_is_inside_is_not_approved_again() {
        telegram.open(alice, link);
        telegram.add(club, alice);
        assertThat(bot.refusal("approveChatJoinRequest", alice()))
                .isEqualTo("400 Bad Request: USER_ALREADY_PARTICIPANT");
    }

    @Test
    void a_declined_request_may_be_made_again() {
        telegram.open(alice, link);
        bot.ask("declineChatJoinRequest", alice());
        assertThat(telegram.hasPendingRequest(club, alice)).isFalse();
        assertThat(telegram.open(alice, link)).isEqualTo(JoinResult.REQUESTED);
    }

    @Test
    void approving_needs_the_right_to_invite() {
        telegram.open(alice, link);
        telegram.setBotRights(club, false, true);
        assertThat(bot.refusal("approveChatJoinRequest", alice())).startsWith("400 Bad Request: not enough rights");
    }

    @Test
    void who_knocked_may_be_written_to_for_five_minutes() {
        Map<String, Object> offer = Map.of("chat_id", alice, "text", "Subscribe?");
        telegram.open(alice, link);
        assertThat(bot.call("sendMessage", offer).path("ok").asBoolean()).isTrue();

        machineTimePasses(Access.KNOCK_WINDOW.plus(Duration.ofSeconds(1)));
        assertThat(bot.refusal("sendMessage", offer)).contains("can't initiate conversation");
    }

    @Test
    void the_answer_to_a_knock_ends_the_conversation() {
        telegram.open(alice, link);
        bot.ask("declineChatJoinRequest", alice());
        assertThat(bot.refusal("sendMessage", Map.of("chat_id", alice, "text", "Subscribe?")))
                .contains("can't initiate conversation");
    }

    @Test
    void a_banned_person_reads_that_the_link_has_expired() {
        telegram.ban(club, alice);
        assertThat(telegram.open(alice, link)).isEqualTo(JoinResult.REFUSED);
        assertThat(telegram.hasPendingRequest(club, alice)).isFalse();
    }
}
