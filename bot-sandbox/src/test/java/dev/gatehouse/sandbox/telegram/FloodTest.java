package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FloodTest extends TelegramStory {
    private JsonNode send(long chat) {
        return bot.call("sendMessage", Map.of("chat_id", chat, "text", "x"));
    }

    private void sendAll(long chat, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(send(chat).path("ok").asBoolean()).isTrue();
        }
    }

    @Test
    void one_chat_takes_a_burst_and_then_one_a_second() {
        telegram.switches().flood(new FloodLimits(3, 20, 30));
        telegram.start(alice, "");
        sendAll(alice, 3);

        JsonNode refused = send(alice);
        assertThat(refused.path("error_code").asInt()).isEqualTo(429);
        assertThat(refused.path("description").asText()).isEqualTo("Too Many Requests: retry after 1");
        assertThat(refused.at("/parameters/retry_after").asInt()).isEqualTo(1);

        machineTimePasses(Duration.ofSeconds(1));
        sendAll(alice, 1);
        assertThat(send(alice).path("error_code").asInt()).isEqualTo(429);
    }

    @Test
    void a_group_takes_twenty_a_minute() {
        for (int i = 0; i < 20; i++) {
            sendAll(club, 1);
            machineTimePasses(Duration.ofSeconds(1));
        }
        assertThat(send(club).at("/parameters/retry_after").asInt()).isEqualTo(40);

        machineTimePasses(Duration.ofSeconds(40));
        sendAll(club, 1);
    }

    @Test
    void the_bot_sends_no_more_than_thirty_a_second() {
        telegram.switches().flood(new FloodLimits(10, 20, 5));
        for (int i = 0; i < 6; i++) {
            long user = telegram.addUser("User" + i, "");
            telegram.start(user, "");
            assertThat(send(user).path("ok").asBoolean()).isEqualTo(i < 5);
        }
    }

    @Test
    void one_chat_takes_so_many_looks_and_acts_a_second() {
        telegram.switches().actsPerSecond(2);
        long other = telegram.addSupergroup("Other", olga);
        Map<String, Object> look = Map.of("chat_id", club, "user_id", alice);
        for (int i = 0; i < 2; i++) {
            assertThat(bot.call("getChatMember", look).path("ok").asBoolean()).isTrue();
        }

        assertThat(bot.call("unbanChatMember", look).path("error_code").asInt()).isEqualTo(429);
        assertThat(bot.call("getChatMember", Map.of("chat_id", other, "user_id", alice))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        machineTimePasses(Duration.ofSeconds(1));
        assertThat(bot.call("unbanChatMember", look).path("ok").asBoolean()).isTrue();
    }

    @Test
    void a_refusal_comes_on_demand_for_one_method() {
        telegram.switches().tooManyRequests("unbanChatMember", 300, 1);
        Map<String, Object> unban = Map.of("chat_id", club, "user_id", alice);

        assertThat(bot.call("getMe", Map.of()).path("ok").asBoolean()).isTrue();
        assertThat(bot.call("unbanchatmember", unban)
                        .at("/parameters/retry_after")
                        .asInt())
                .isEqualTo(300);
        assertThat(bot.call("unbanChatMember", unban).path("ok").asBoolean()).isTrue();
    }
}
