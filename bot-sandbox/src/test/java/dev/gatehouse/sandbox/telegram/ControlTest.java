package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.StandInServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same world, moved over HTTP. */
class ControlTest extends TelegramStory {
    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> perform(String action, Map<String, ?> told) throws Exception {
        String body = StandInServer.JSON.writeValueAsString(told);
        return http.send(
                HttpRequest.newBuilder(URI.create(telegram.url() + "/__sandbox/do/" + action))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode state() throws Exception {
        return StandInServer.JSON.readTree(http.send(
                        HttpRequest.newBuilder(URI.create(telegram.url() + "/__sandbox/state"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    @Test
    void a_whole_purchase_is_played_by_http() throws Exception {
        long carol = StandInServer.JSON
                .readTree(perform("addUser", Map.of("firstName", "Carol")).body())
                .path("id")
                .asLong();
        perform("start", Map.of("user", carol, "payload", "buy"));
        long message = bot.ask(
                        "sendMessage",
                        Map.of(
                                "chat_id",
                                carol,
                                "text",
                                "Pick",
                                "reply_markup",
                                Map.of(
                                        "inline_keyboard",
                                        List.of(List.of(Map.of("text", "Buy", "callback_data", "b"))))))
                .path("message_id")
                .asLong();
        assertThat(perform("press", Map.of("user", carol, "chat", carol, "message", message, "label", "Buy"))
                        .statusCode())
                .isEqualTo(200);
        String link = telegram.backstage().makeOwnersLink(club, false).url();
        assertThat(perform("open", Map.of("user", carol, "link", link)).body()).isEqualTo("{\"result\":\"JOINED\"}");

        assertThat(telegram.isInside(club, carol)).isTrue();
        assertThat(state().path("chats").toString()).contains("Carol").contains(link);
    }

    @Test
    void what_cannot_be_done_is_said() throws Exception {
        assertThat(perform("leave", Map.of("chat", 1, "user", alice)).statusCode())
                .isEqualTo(400);
        assertThat(perform("leave", Map.of("chat", club)).statusCode()).isEqualTo(400);
        assertThat(perform("fly", Map.of()).body()).contains("No such action");
    }

    @Test
    void control_calls_are_not_logged_as_the_bots() throws Exception {
        perform("block", Map.of("user", alice));
        assertThat(telegram.calls().all()).isEmpty();
    }
}
