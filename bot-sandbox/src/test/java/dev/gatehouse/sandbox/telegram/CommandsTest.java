package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsTest extends TelegramStory {
    private static Map<String, String> command(String name) {
        return Map.of("command", name, "description", "does " + name);
    }

    @Test
    void each_scope_has_a_list_of_its_own() {
        Map<String, Object> privately = Map.of("type", "all_private_chats");
        bot.ask("setMyCommands", Map.of("commands", List.of(command("subscribe")), "scope", privately));

        assertThat(bot.ask("getMyCommands", Map.of())).isEmpty();
        assertThat(bot.ask("getMyCommands", Map.of("scope", privately))
                        .get(0)
                        .path("command")
                        .asText())
                .isEqualTo("subscribe");

        bot.ask("deleteMyCommands", Map.of("scope", privately));
        assertThat(bot.ask("getMyCommands", Map.of("scope", privately))).isEmpty();
    }

    @Test
    void names_are_small_letters_and_descriptions_not_empty() {
        assertThat(bot.refusal("setMyCommands", Map.of("commands", List.of(command("Buy Now")))))
                .isEqualTo("400 Bad Request: BOT_COMMAND_INVALID");
        assertThat(bot.refusal(
                        "setMyCommands", Map.of("commands", List.of(Map.of("command", "buy", "description", "")))))
                .isEqualTo("400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
    }

    @Test
    void a_scope_of_a_chat_needs_a_chat_that_exists() {
        assertThat(bot.refusal(
                        "setMyCommands",
                        Map.of(
                                "commands",
                                List.of(command("setup")),
                                "scope",
                                Map.of("type", "chat_administrators", "chat_id", 77))))
                .isEqualTo("400 Bad Request: chat not found");
    }
}
