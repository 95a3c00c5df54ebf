package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardTest extends TelegramStory {
    private String knock() {
        telegram.backstage().makeGuard(club);
        String link = telegram.backstage().makeOwnersLink(club, true).url();
        bot.updates();
        assertThat(telegram.open(alice, link)).isEqualTo(JoinResult.REQUESTED);
        JsonNode told = bot.updates().get(0);
        return told.at("/chat_join_request/query_id").asText();
    }

    private JsonNode answer(String query, String result) {
        return bot.call("answerChatJoinRequestQuery", Map.of("chat_join_request_query_id", query, "result", result));
    }

    @Test
    void a_request_waits_among_the_others_only_once_the_guard_says_so() {
        String query = knock();
        Map<String, Object> approve = Map.of("chat_id", club, "user_id", alice);
        assertThat(bot.call("approveChatJoinRequest", approve)
                        .path("description")
                        .asText())
                .contains("HIDE_REQUESTER_MISSING");

        assertThat(answer(query, "queue").path("ok").asBoolean()).isTrue();

        assertThat(bot.call("approveChatJoinRequest", approve).path("ok").asBoolean())
                .isTrue();
        assertThat(telegram.isInside(club, alice)).isTrue();
        assertThat(bot.call("getMe", Map.of())
                        .at("/result/supports_join_request_queries")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_question_is_answered_once_within_ten_seconds_and_with_a_word_it_knows() {
        String query = knock();
        assertThat(answer(query, "perhaps").path("ok").asBoolean()).isFalse();
        machineTimePasses(Duration.ofSeconds(11));

        assertThat(answer(query, "approve").path("description").asText()).contains("query is too old");
    }
}
