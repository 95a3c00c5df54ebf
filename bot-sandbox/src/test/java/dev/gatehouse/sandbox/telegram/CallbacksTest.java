package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallbacksTest extends TelegramStory {
    @BeforeEach
    void a_message_with_a_button_and_a_link() {
        telegram.start(alice, "");
        bot.updates();
        bot.ask(
                "sendMessage",
                Map.of(
                        "chat_id",
                        alice,
                        "text",
                        "Pick",
                        "reply_markup",
                        Map.of(
                                "inline_keyboard",
                                List.of(
                                        List.of(Map.of("text", "Buy", "callback_data", "buy:1")),
                                        List.of(Map.of("text", "Pay", "url", "https://pay.example/x"))))));
    }

    private Message message() {
        return telegram.privateMessages(alice).get(0);
    }

    private String press() {
        telegram.press(alice, message(), "Buy");
        return bot.updates().get(0).at("/callback_query/id").asText();
    }

    @Test
    void buttons_read_as_they_were_sent() {
        assertThat(message().buttons())
                .containsExactly(
                        new Message.Button("Buy", "", "buy:1"), new Message.Button("Pay", "https://pay.example/x", ""));
    }

    @Test
    void a_press_tells_who_pressed_what_where() {
        telegram.press(alice, message(), "Buy");

        JsonNode query = bot.updates().get(0).path("callback_query");
        assertThat(query.at("/from/id").asLong()).isEqualTo(alice);
        assertThat(query.path("data").asText()).isEqualTo("buy:1");
        assertThat(query.at("/message/message_id").asLong()).isEqualTo(message().id());
        assertThat(query.path("chat_instance").asText()).isNotEmpty();
    }

    @Test
    void an_answer_in_time_is_shown() {
        bot.ask("answerCallbackQuery", Map.of("callback_query_id", press(), "text", "Wait", "show_alert", true));

        CallbackAnswer answer = telegram.callbackAnswers().get(0);
        assertThat(answer.text()).isEqualTo("Wait");
        assertThat(answer.user()).isEqualTo(alice);
        assertThat(answer.alert()).isTrue();
    }

    @Test
    void an_answer_after_15_seconds_is_too_late() {
        String query = press();
        machineTimePasses(Duration.ofSeconds(16));
        assertThat(bot.refusal("answerCallbackQuery", Map.of("callback_query_id", query)))
                .isEqualTo("400 Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    @Test
    void a_link_cannot_be_pressed_nor_a_button_that_was_taken_away() {
        Message old = message();
        assertThatThrownBy(() -> telegram.press(alice, old, "Pay")).hasMessageContaining("No callback button");

        bot.ask("editMessageReplyMarkup", Map.of("chat_id", alice, "message_id", old.id()));

        assertThatThrownBy(() -> telegram.press(alice, old, "Buy")).hasMessageContaining("no button");
    }
}
