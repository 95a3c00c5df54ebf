package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserSharingTest extends TelegramStory {
    @BeforeEach
    void the_bot_asks_olga_for_a_person() {
        telegram.start(olga, "");
        bot.ask("sendMessage", message(olga, Map.of("request_id", 5, "user_is_bot", false)));
        bot.updates();
    }

    private static Map<String, Object> message(long chat, Map<String, Object> request) {
        Map<String, Object> button = Map.of("text", "Pick a person", "request_users", request);
        return Map.of("chat_id", chat, "text", "Who?", "reply_markup", Map.of("keyboard", List.of(List.of(button))));
    }

    @Test
    void whoever_is_picked_is_told_by_number() {
        telegram.backstage().shareUser(olga, telegram.privateMessages(olga).get(0), "Pick a person", alice);

        JsonNode told = bot.updates();
        JsonNode shared = told.get(told.size() - 1).at("/message/users_shared");
        assertThat(shared.path("request_id").asInt()).isEqualTo(5);
        assertThat(shared.at("/users/0/user_id").asLong()).isEqualTo(alice);
        assertThat(shared.at("/users/0").has("first_name")).isFalse();
    }

    @Test
    void bots_are_not_offered_where_people_are_asked_for() {
        Message asked = telegram.privateMessages(olga).get(0);

        assertThatThrownBy(() -> telegram.backstage().shareUser(olga, asked, "Pick a person", telegram.botUserId()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void people_are_picked_in_private_ten_at_most_and_under_a_number() {
        assertThat(bot.refusal("sendMessage", message(club, Map.of("request_id", 5))))
                .contains("BUTTON_TYPE_INVALID");
        assertThat(bot.refusal("sendMessage", message(olga, Map.of("request_id", 5, "max_quantity", 11))))
                .contains("USER_QUANTITY_INVALID");
        assertThat(bot.refusal("sendMessage", message(olga, Map.of("user_is_bot", false))))
                .contains("request_id");
    }
}
