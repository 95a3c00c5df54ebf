package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationTest extends TelegramStory {
    private final long group = telegram.addGroup("Small", olga);

    @Test
    void a_group_moves_on_with_its_members_under_a_new_id() {
        telegram.add(group, alice);

        long supergroup = telegram.migrate(group);

        assertThat(Long.toString(supergroup)).startsWith("-100");
        assertThat(telegram.status(supergroup, olga)).isEqualTo("creator");
        assertThat(telegram.status(supergroup, alice)).isEqualTo("member");
        assertThat(telegram.status(supergroup, telegram.botUserId())).isEqualTo("administrator");
    }

    @Test
    void the_old_id_says_where_the_group_went() {
        long supergroup = telegram.migrate(group);

        for (String method : new String[] {"sendMessage", "createChatInviteLink", "banChatMember", "getChatMember"}) {
            JsonNode answer = bot.call(method, Map.of("chat_id", group, "user_id", alice, "text", "x"));
            assertThat(answer.path("error_code").asInt()).isEqualTo(400);
            assertThat(answer.path("description").asText())
                    .isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
            assertThat(answer.at("/parameters/migrate_to_chat_id").asLong()).isEqualTo(supergroup);
        }
        assertThat(bot.call("sendMessage", Map.of("chat_id", supergroup, "text", "x"))
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void both_chats_carry_the_news() {
        bot.updates();
        long supergroup = telegram.migrate(group);

        JsonNode told = bot.updates();
        assertThat(told.get(0).at("/message/chat/id").asLong()).isEqualTo(group);
        assertThat(told.get(0).at("/message/migrate_to_chat_id").asLong()).isEqualTo(supergroup);
        assertThat(told.get(1).at("/message/chat/id").asLong()).isEqualTo(supergroup);
        assertThat(told.get(1).at("/message/migrate_from_chat_id").asLong()).isEqualTo(group);
    }

    @Test
    void links_of_the_old_group_are_dead() {
        String link = bot.ask("createChatInviteLink", Map.of("chat_id", group))
                .path("invite_link")
                .asText();
        telegram.migrate(group);
        assertThat(telegram.open(alice, link)).isEqualTo(JoinResult.REFUSED);
    }
}
