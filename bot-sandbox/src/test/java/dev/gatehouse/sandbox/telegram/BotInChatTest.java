package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bot is told of and refused, by what it is in the chat. */
class BotInChatTest extends TelegramStory {
    @BeforeEach
    void listen() {
        bot.listenTo("message", "my_chat_member", "chat_member");
    }

    private Map<String, Object> in(long chat, long user) {
        return Map.of("chat_id", Long.toString(chat), "user_id", user);
    }

    @Test
    void a_removed_bot_is_told_and_can_do_nothing_there() {
        bot.updates();
        telegram.removeBot(club);

        JsonNode told = bot.updates().get(0).path("my_chat_member");
        assertThat(told.at("/old_chat_member/status").asText()).isEqualTo("administrator");
        assertThat(told.at("/new_chat_member/status").asText()).isEqualTo("kicked");
        assertThat(told.at("/from/id").asLong()).isEqualTo(olga);
        for (String method : new String[] {"getChat", "getChatMember", "sendMessage", "createChatInviteLink"}) {
            assertThat(bot.refusal(method, Map.of("chat_id", club, "user_id", alice, "text", "x")))
                    .isEqualTo("403 Forbidden: bot was kicked from the supergroup chat");
        }
    }

    @Test
    void a_bot_that_left_is_no_member() {
        bot.ask("leaveChat", Map.of("chat_id", club));
        assertThat(bot.refusal("getChatMember", in(club, alice)))
                .isEqualTo("403 Forbidden: bot is not a member of the supergroup chat");
    }

    @Test
    void changes_by_hand_name_the_hand() {
        telegram.add(club, alice);

        JsonNode told = bot.updates().get(0).path("chat_member");
        assertThat(told.at("/from/id").asLong()).isEqualTo(olga);
        assertThat(told.at("/old_chat_member/status").asText()).isEqualTo("left");
        assertThat(told.at("/new_chat_member/status").asText()).isEqualTo("member");
        assertThat(told.at("/new_chat_member/user/id").asLong()).isEqualTo(alice);
    }

    @Test
    void a_bot_without_office_sees_no_member_changes_and_no_talk() {
        telegram.demote(club, telegram.botUserId());
        telegram.switches().serviceMessages(false);
        bot.updates();

        telegram.add(club, alice);
        telegram.type(club, alice, "just talking");
        telegram.type(club, alice, "/status@someone_else");
        telegram.type(club, alice, "/status@" + telegram.botUsername());

        JsonNode told = bot.updates();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).at("/message/text").asText()).startsWith("/status@gatehouse");
        assertThat(told.get(0).at("/message/entities/0/type").asText()).isEqualTo("bot_command");
    }
}
