package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTest extends TelegramStory {
    @ParameterizedTest
    @ValueSource(strings = {"getMe", "getme", "GETME"})
    void method_names_are_read_in_any_case(String name) {
        assertThat(bot.ask(name, Map.of()).path("username").asText()).isEqualTo(telegram.botUsername());
    }

    @Test
    void a_call_may_come_as_query_form_or_json() {
        telegram.start(alice, "");
        assertThat(bot.get("sendMessage?chat_id=" + alice + "&text=hi")
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(bot.form("sendMessage", "chat_id=" + alice + "&text=hi")
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(bot.call("sendMessage", Map.of("chat_id", alice, "text", "hi"))
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void an_object_may_be_sent_as_text() {
        telegram.start(alice, "");
        String markup = "{\"inline_keyboard\":[[{\"text\":\"Buy\",\"callback_data\":\"b\"}]]}";
        bot.ask("sendMessage", Map.of("chat_id", alice, "text", "x", "reply_markup", markup));
        assertThat(telegram.privateMessages(alice).get(0).buttons()).hasSize(1);
    }

    @Test
    void an_unknown_method_is_not_found_and_a_wrong_token_unauthorized() {
        assertThat(bot.call("makeCoffee", Map.of()).toString())
                .isEqualTo("{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");
        assertThat(new RawBot(telegram, "1:wrong").call("getMe", Map.of()).toString())
                .isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        assertThat(bot.get("").path("description").asText()).isEqualTo("Not Found");
    }

    @Test
    void ids_of_52_bits_keep_all_their_digits() {
        long big = telegram.backstage().addUser(4_503_599_627_370_495L, "Big", "");
        telegram.start(big, "");
        assertThat(bot.ask("sendMessage", Map.of("chat_id", Long.toString(big), "text", "hi"))
                        .at("/chat/id")
                        .asLong())
                .isEqualTo(big);
    }

    @Test
    void calls_are_logged() {
        bot.ask("getMe", Map.of());
        assertThat(telegram.calls().of("POST", "/bot.*/getMe")).hasSize(1);
    }
}
