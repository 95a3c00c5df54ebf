package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest extends TelegramStory {
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> secrets = new CopyOnWriteArrayList<>();
    private final AtomicInteger failuresLeft = new AtomicInteger();
    private final HttpServer receiver;

    WebhookTest() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void receive() {
        bot.updates();
        telegram.switches().webhookDelay(Duration.ofMillis(5));
        receiver.createContext("/hook", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            secrets.add(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token"));
            exchange.sendResponseHeaders(failuresLeft.getAndDecrement() > 0 ? 500 : 200, -1);
            exchange.close();
        });
        receiver.start();
        bot.ask(
                "setWebhook",
                Map.of(
                        "url",
                        "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook",
                        "secret_token",
                        "s3cret"));
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void updates_are_posted_with_the_secret() {
        telegram.start(alice, "");
        Awaitility.await().until(() -> telegram.backstage().waitingUpdates() == 0);
        assertThat(received).hasSize(1);
        assertThat(received.get(0)).contains("\"text\":\"/start\"");
        assertThat(secrets).containsExactly("s3cret");
    }

    @Test
    void a_refused_update_comes_again_before_the_next() {
        failuresLeft.set(2);
        telegram.type(alice, alice, "one");
        telegram.type(alice, alice, "two");

        Awaitility.await().until(() -> telegram.backstage().waitingUpdates() == 0);

        assertThat(received).hasSize(4);
        assertThat(received.subList(0, 3)).allMatch(body -> body.contains("\"one\""));
        assertThat(received.get(3)).contains("\"two\"");
        assertThat(bot.ask("getWebhookInfo", Map.of())
                        .path("last_error_message")
                        .asText())
                .isEqualTo("Wrong response from the webhook: 500");
    }

    @Test
    void an_address_must_be_safe_and_a_secret_plain() {
        assertThat(bot.refusal("setWebhook", Map.of("url", "http://example.org/hook")))
                .isEqualTo("400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
        assertThat(bot.refusal("setWebhook", Map.of("url", "https://example.org/", "secret_token", "not plain")))
                .isEqualTo("400 Bad Request: secret token contains unallowed characters");
    }
}
