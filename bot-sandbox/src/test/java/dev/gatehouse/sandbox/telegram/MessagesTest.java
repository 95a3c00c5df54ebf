package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest extends TelegramStory {
    private static Map<String, Object> inline(Map<String, String> button) {
        return Map.of("inline_keyboard", List.of(List.of(button)));
    }

    private Map<String, Object> toAlice(String text) {
        return Map.of("chat_id", Long.toString(alice), "text", text);
    }

    @Test
    void nobody_is_written_to_who_never_started_the_bot() {
        assertThat(bot.refusal("sendMessage", toAlice("hi")))
                .isEqualTo("403 Forbidden: bot can't initiate conversation with a user");

        telegram.start(alice, "");

        assertThat(bot.ask("sendMessage", toAlice("hi")).path("text").asText()).isEqualTo("hi");
        assertThat(telegram.privateMessages(alice)).extracting(Message::text).containsExactly("hi");
    }

    @Test
    void a_blocked_bot_is_told_so_and_learns_of_it() {
        telegram.start(alice, "");
        bot.updates();

        telegram.block(alice);

        assertThat(bot.refusal("sendMessage", toAlice("hi"))).isEqualTo("403 Forbidden: bot was blocked by the user");
        JsonNode told = bot.updates().get(0).path("my_chat_member");
        assertThat(told.at("/old_chat_member/status").asText()).isEqualTo("member");
        assertThat(told.at("/new_chat_member/status").asText()).isEqualTo("kicked");

        telegram.unblock(alice);
        assertThat(bot.call("sendMessage", toAlice("hi")).path("ok").asBoolean())
                .isTrue();
    }

    @Test
    void a_deleted_account_is_written_to_no_more() {
        telegram.start(alice, "");
        telegram.backstage().deactivate(alice);
        assertThat(bot.refusal("sendMessage", toAlice("hi"))).isEqualTo("403 Forbidden: user is deactivated");
    }

    @Test
    void an_unknown_chat_is_not_found() {
        assertThat(bot.refusal("sendMessage", Map.of("chat_id", "99", "text", "hi")))
                .isEqualTo("400 Bad Request: chat not found");
        assertThat(bot.refusal("sendMessage", Map.of("text", "hi"))).isEqualTo("400 Bad Request: chat_id is empty");
    }

    @Test
    void text_has_between_1_and_4096_characters() {
        telegram.start(alice, "");
        assertThat(bot.refusal("sendMessage", toAlice(""))).isEqualTo("400 Bad Request: message text is empty");
        assertThat(bot.refusal("sendMessage", toAlice("x".repeat(4097))))
                .isEqualTo("400 Bad Request: message is too long");
        assertThat(bot.call("sendMessage", toAlice("x".repeat(4096))).path("ok").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "HTML, '<b>open', 'Can''t find end tag corresponding to start tag \"b\"'",
        "HTML, '<blink>x</blink>', 'Unsupported start tag \"blink\" at byte offset 0'",
        "HTML, '<b>x</i>', 'Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"'",
        "HTML, 'a < b', 'Unclosed start tag at byte offset 2'",
        "MarkdownV2, 'Hello.', 'Character ''.'' is reserved and must be escaped with the preceding ''\\'''",
        "MarkdownV2, '*open', 'Can''t find end of Bold entity at byte offset 0'"
    })
    void broken_markup_is_refused(String mode, String text, String why) {
        telegram.start(alice, "");
        assertThat(bot.refusal("sendMessage", Map.of("chat_id", alice, "text", text, "parse_mode", mode)))
                .isEqualTo("400 Bad Request: can't parse entities: " + why);
    }

    @ParameterizedTest
    @CsvSource({"HTML, '<b>A &amp; B</b> <a href=\"https://x.y/\">go</a>'", "MarkdownV2, '*A & B* [go](https://x.y/)'"})
    void good_markup_becomes_entities(String mode, String text) {
        telegram.start(alice, "");
        JsonNode sent = bot.ask("sendMessage", Map.of("chat_id", alice, "text", text, "parse_mode", mode));
        assertThat(sent.path("text").asText()).isEqualTo("A & B go");
        assertThat(sent.path("entities").toString())
                .contains("{\"offset\":0,\"length\":5,\"type\":\"bold\"}")
                .contains("{\"offset\":6,\"length\":2,\"type\":\"text_link\",\"url\":\"https://x.y/\"}");
    }

    @Test
    void callback_data_is_limited_in_bytes_not_in_letters() {
        telegram.start(alice, "");
        Map<String, Object> fits = Map.of(
                "chat_id",
                alice,
                "text",
                "x",
                "reply_markup",
                inline(Map.of("text", "b", "callback_data", "é".repeat(32))));
        Map<String, Object> tooLong = Map.of(
                "chat_id",
                alice,
                "text",
                "x",
                "reply_markup",
                inline(Map.of("text", "b", "callback_data", "é".repeat(33))));

        assertThat(bot.call("sendMessage", fits).path("ok").asBoolean()).isTrue();
        assertThat(bot.refusal("sendMessage", tooLong)).isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
    }

    @Test
    void a_button_must_do_something_and_lead_somewhere() {
        telegram.start(alice, "");
        assertThat(bot.refusal(
                        "sendMessage",
                        Map.of("chat_id", alice, "text", "x", "reply_markup", inline(Map.of("text", "b")))))
                .contains("Text buttons are unallowed");
        assertThat(bot.refusal(
                        "sendMessage",
                        Map.of(
                                "chat_id",
                                alice,
                                "text",
                                "x",
                                "reply_markup",
                                inline(Map.of("text", "b", "url", "not an address")))))
                .contains("Wrong HTTP URL");
    }

    @Test
    void an_edit_changes_what_is_read_and_refuses_to_change_nothing() {
        telegram.start(alice, "");
        long id = bot.ask("sendMessage", toAlice("before")).path("message_id").asLong();
        Map<String, Object> edit = Map.of("chat_id", alice, "message_id", id, "text", "after");

        bot.ask("editMessageText", edit);

        assertThat(telegram.privateMessages(alice)).extracting(Message::text).containsExactly("after");
        assertThat(bot.call("editMessageText", Map.of("chat_id", alice, "message_id", 999, "text", "x"))
                        .path("description")
                        .asText())
                .isEqualTo("Bad Request: message to edit not found");
        assertThat(bot.refusal("editMessageText", edit)).startsWith("400 Bad Request: message is not modified");
    }

    @Test
    void a_bot_edits_only_what_it_wrote() {
        telegram.type(alice, alice, "mine");
        long hers = telegram.backstage().conversation(alice).get(0).id();
        assertThat(bot.refusal("editMessageText", Map.of("chat_id", alice, "message_id", hers, "text", "x")))
                .isEqualTo("400 Bad Request: message can't be edited");
    }

    @Test
    void a_message_is_deleted_once_and_within_two_days() {
        telegram.start(alice, "");
        long young = bot.ask("sendMessage", toAlice("young")).path("message_id").asLong();
        long old = bot.ask("sendMessage", toAlice("old")).path("message_id").asLong();

        bot.ask("deleteMessage", Map.of("chat_id", alice, "message_id", young));
        clock.advance(Duration.ofDays(3));

        assertThat(bot.refusal("deleteMessage", Map.of("chat_id", alice, "message_id", young)))
                .isEqualTo("400 Bad Request: message to delete not found");
        assertThat(bot.refusal("deleteMessage", Map.of("chat_id", alice, "message_id", old)))
                .isEqualTo("400 Bad Request: message can't be deleted");
    }

    @Test
    void a_topic_is_written_in_by_its_number_and_only_where_there_is_one() {
        long topic = telegram.backstage().addTopic(club, olga, "Feed");
        Map<String, Object> there = Map.of("chat_id", club, "text", "hello", "message_thread_id", topic);

        JsonNode sent = bot.ask("sendMessage", there);

        assertThat(sent.path("message_thread_id").asLong()).isEqualTo(topic);
        assertThat(sent.path("is_topic_message").asBoolean()).isTrue();
        assertThat(sent.at("/chat/is_forum").asBoolean()).isTrue();
        assertThat(bot.refusal(
                        "sendMessage", Map.of("chat_id", club, "text", "hello", "message_thread_id", topic + 100)))
                .isEqualTo("400 Bad Request: message thread not found");
    }

    @Test
    void messages_carry_the_sandbox_time() {
        telegram.start(alice, "");
        clock.advance(Duration.ofDays(30));
        long date = bot.ask("sendMessage", toAlice("later")).path("date").asLong();
        assertThat(date).isCloseTo(clock.instant().getEpochSecond(), org.assertj.core.api.Assertions.within(5L));
    }
}
