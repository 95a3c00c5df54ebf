package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatSharingTest extends TelegramStory {
    @BeforeEach
    void the_bot_asks_olga_for_a_chat() {
        telegram.removeBot(club);
        telegram.start(olga, "");
        Map<String, Object> button = Map.of(
                "text",
                "Pick a group",
                "request_chat",
                Map.of(
                        "request_id",
                        7,
                        "chat_is_channel",
                        false,
                        "request_title",
                        true,
                        "bot_administrator_rights",
                        Map.of("can_invite_users", true, "can_restrict_members", true)));
        bot.ask(
                "sendMessage",
                Map.of(
                        "chat_id",
                        olga,
                        "text",
                        "Which?",
                        "reply_markup",
                        Map.of("keyboard", List.of(List.of(button)))));
        bot.updates();
    }

    @Test
    void picking_a_chat_lets_the_bot_in_with_the_rights_it_asked_for() {
        telegram.backstage().shareChat(olga, telegram.privateMessages(olga).get(0), "Pick a group", club);

        JsonNode told = bot.updates();
        assertThat(told.get(0)
                        .at("/my_chat_member/new_chat_member/can_restrict_members")
                        .asBoolean())
                .isTrue();
        JsonNode shared = told.get(told.size() - 1).at("/message/chat_shared");
        assertThat(shared.path("request_id").asInt()).isEqualTo(7);
        assertThat(shared.path("chat_id").asLong()).isEqualTo(club);
        assertThat(shared.path("title").asText()).isEqualTo("Club");
    }

    @Test
    void only_who_leads_a_chat_is_offered_it() {
        telegram.add(club, alice);
        Message message = telegram.privateMessages(olga).get(0);
        assertThatThrownBy(() -> telegram.backstage().shareChat(alice, message, "Pick a group", club))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
