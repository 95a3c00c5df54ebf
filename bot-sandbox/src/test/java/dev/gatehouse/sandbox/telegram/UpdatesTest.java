package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdatesTest extends TelegramStory {
    @BeforeEach
    void forget_the_making_of_the_club() {
        bot.updates();
    }

    private CompletableFuture<JsonNode> poll(Map<String, ?> params) {
        long before = telegram.backstage().polls();
        CompletableFuture<JsonNode> poll = CompletableFuture.supplyAsync(() -> bot.call("getupdates", params));
        Awaitility.await().until(() -> telegram.backstage().polls() > before);
        return poll;
    }

    @Test
    void an_update_comes_again_until_it_is_confirmed() {
        telegram.start(alice, "buy_gold");

        JsonNode first = bot.ask("getUpdates", Map.of());
        JsonNode again = bot.ask("getUpdates", Map.of());
        assertThat(again).isEqualTo(first).hasSize(1);

        long id = first.get(0).path("update_id").asLong();
        assertThat(bot.ask("getUpdates", Map.of("offset", id + 1))).isEmpty();
        assertThat(telegram.backstage().waitingUpdates()).isZero();
    }

    @Test
    void a_deep_link_arrives_as_a_start_command_with_its_payload() {
        telegram.start(alice, "buy_gold");

        JsonNode message = bot.updates().get(0).path("message");
        assertThat(message.path("text").asText()).isEqualTo("/start buy_gold");
        assertThat(message.path("entities").toString())
                .isEqualTo("[{\"offset\":0,\"length\":6,\"type\":\"bot_command\"}]");
        assertThat(message.at("/chat/type").asText()).isEqualTo("private");
        assertThat(message.at("/from/username").asText()).isEqualTo("alice");
    }

    @Test
    void a_long_poll_waits_and_returns_at_once_on_a_new_update() throws Exception {
        CompletableFuture<JsonNode> poll = poll(Map.of("timeout", 50));
        assertThat(poll).isNotDone();

        telegram.start(alice, "");

        assertThat(poll.get().path("result")).hasSize(1);
    }

    @Test
    void of_two_pollers_the_older_is_sent_away() throws Exception {
        CompletableFuture<JsonNode> older = poll(Map.of("timeout", 50));
        CompletableFuture<JsonNode> newer = poll(Map.of("timeout", 50));

        assertThat(older.get().path("error_code").asInt()).isEqualTo(409);
        assertThat(older.get().path("description").asText()).contains("terminated by other getUpdates request");

        telegram.start(alice, "");
        assertThat(newer.get().path("ok").asBoolean()).isTrue();
    }

    @Test
    void a_waiting_poll_does_not_outlive_the_server() {
        CompletableFuture<JsonNode> poll = poll(Map.of("timeout", 50));
        telegram.close();
        Awaitility.await().until(poll::isDone);
    }

    @Test
    void a_webhook_ends_polling() throws Exception {
        CompletableFuture<JsonNode> poll = poll(Map.of("timeout", 50));

        bot.ask("setWebhook", Map.of("url", telegram.url() + "/nowhere"));

        assertThat(poll.get().path("description").asText()).isEqualTo("Conflict: terminated by setWebhook request");
        assertThat(bot.refusal("getUpdates", Map.of())).startsWith("409 Conflict: can't use getUpdates");
        assertThat(bot.ask("getWebhookInfo", Map.of()).path("url").asText()).endsWith("/nowhere");

        bot.ask("deleteWebhook", Map.of());
        assertThat(bot.call("getUpdates", Map.of()).path("ok").asBoolean()).isTrue();
    }

    @Test
    void limit_holds_and_a_negative_offset_keeps_only_the_newest() {
        for (String text : List.of("one", "two", "three")) {
            telegram.type(alice, alice, text);
        }
        assertThat(bot.ask("getUpdates", Map.of("limit", 2))).hasSize(2);

        JsonNode newest = bot.ask("getUpdates", Map.of("offset", -1));
        assertThat(newest).hasSize(1);
        assertThat(newest.get(0).at("/message/text").asText()).isEqualTo("three");
    }

    @Test
    void updates_are_kept_for_24_hours() {
        telegram.start(alice, "");
        clock.advance(Duration.ofHours(23));
        assertThat(bot.ask("getUpdates", Map.of())).hasSize(1);

        clock.advance(Duration.ofHours(2));
        assertThat(bot.ask("getUpdates", Map.of())).isEmpty();
    }

    @Test
    void member_changes_are_told_only_to_who_named_them_and_only_from_then_on() {
        telegram.switches().serviceMessages(false);
        telegram.add(club, alice);
        assertThat(bot.ask("getUpdates", Map.of("allowed_updates", List.of("chat_member"))))
                .isEmpty();

        telegram.leave(club, alice);
        telegram.start(alice, "");

        JsonNode told = bot.ask("getUpdates", Map.of());
        assertThat(told).hasSize(1);
        assertThat(told.get(0).at("/chat_member/new_chat_member/status").asText())
                .isEqualTo("left");

        bot.ask("getUpdates", Map.of("allowed_updates", List.of()));
        telegram.add(club, alice);
        assertThat(bot.ask("getUpdates", Map.of())).hasSize(1);
    }
}
