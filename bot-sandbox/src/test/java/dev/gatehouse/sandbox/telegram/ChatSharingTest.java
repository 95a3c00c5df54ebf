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
                        "user_administrator_rights",
                        Map.of("can_invite_users", true, "can_restrict_members", true, "can_promote_members", true),
                        "bot_administrator_rights",
                        Map.of("can_invite_users", true, "can_restrict_members", true)));
        bot.ask("sendMessage", message(olga, button));
        bot.updates();
    }

    private static Map<String, Object> message(long chat, Map<String, Object> button) {
        return Map.of("chat_id", chat, "text", "Which?", "reply_markup", Map.of("keyboard", List.of(List.of(button))));
    }

    private String refusal(long chat, Map<String, Object> request) {
        return bot.call("sendMessage", message(chat, Map.of("text", "Pick", "request_chat", request)))
                .path("description")
                .asText();
    }

    @Test
    void a_request_needs_its_number_and_kind_and_gives_the_bot_no_right_its_giver_lacks() {
        assertThat(refusal(olga, Map.of("chat_is_channel", false))).contains("request_id");
        assertThat(refusal(olga, Map.of("request_id", 1))).contains("chat_is_channel");
        assertThat(refusal(
                        olga,
                        Map.of(
                                "request_id",
                                1,
                                "chat_is_channel",
                                false,
                                "bot_administrator_rights",
                                Map.of("can_invite_users", true))))
                .contains("subset");
    }

    @Test
    void chats_are_picked_in_private_only() {
        telegram.setBotRights(club, true, true);

        assertThat(refusal(club, Map.of("request_id", 1, "chat_is_channel", false)))
                .contains("BUTTON_TYPE_INVALID");
    }

    @Test
    void only_chats_of_the_kind_asked_for_are_offered_to_whoever_may_give_what_is_asked() {
        telegram.backstage().addChannel("News", olga);
        long deputy = telegram.addUser("Dan", "dan");
        telegram.add(club, deputy);
        telegram.promote(club, deputy);
        telegram.start(deputy, "");
        Message message = telegram.privateMessages(olga).get(0);

        assertThat(telegram.backstage().offeredChats(olga, message, "Pick a group"))
                .containsOnlyKeys(club);
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
