package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.app.settings.SettingsLoader;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Telegram posts its updates to the public listener instead of being asked for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TelegramWebhookTest {
    private static final Duration WHILE = Duration.ofSeconds(1);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    @TempDir
    static Path folder;

    private Stage stage;
    private int port;
    private Gatehouse node;

    @BeforeAll
    void open() throws Exception {
        stage = Stage.set(folder);
        port = NodeProcess.freePort();
        node = start();
    }

    @AfterAll
    void close() {
        node.close();
        stage.close();
    }

    private Gatehouse start() throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(stage.environment());
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("PUBLIC_URL", "http://127.0.0.1:" + port);
        environment.put("TELEGRAM_UPDATES", "webhook");
        Gatehouse started =
                Gatehouse.start(new SettingsLoader(folder, environment).forRun(Optional.of(stage.settingsFile())));
        stage.hilt().stopWebhooks();
        stage.hilt().sendWebhooksTo(started.publicUrl() + "/webhooks/hilt", Stage.WEBHOOK_SECRET);
        Watch.until("a webhook at Telegram", () -> stage.telegram().webhook().isPresent());
        return started;
    }

    private String address() {
        return "http://127.0.0.1:" + port + "/webhooks/telegram";
    }

    private int post(Optional<String> secret, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address())).POST(HttpRequest.BodyPublishers.ofString(body));
        secret.ifPresent(each -> request.header(SECRET, each));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void somebody_buys_and_is_let_in_without_the_bot_ever_asking_for_updates() throws Exception {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Posted");
        buyer.arrive();

        assertThat(buyer.isInside()).isTrue();
        assertThat(stage.telegram().backstage().polls()).isZero();
        assertThat(stage.telegram().webhook()).contains(address());
    }

    @Test
    void fault_58_an_update_with_a_wrong_secret_is_refused_and_one_posted_twice_counts_once() throws Exception {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Twice");
        Watch.until("a greeting", () -> buyer.messages().size() == 1);
        String typed = """
                {"update_id":990000001,"message":{"message_id":900001,"date":1795000000,"text":"/membership",
                 "entities":[{"type":"bot_command","offset":0,"length":11}],
                 "chat":{"id":%d,"type":"private","first_name":"Twice"},
                 "from":{"id":%d,"is_bot":false,"first_name":"Twice"}}}
                """.formatted(buyer.id(), buyer.id());

        assertThat(post(Optional.empty(), typed)).isEqualTo(401);
        assertThat(post(Optional.of("guessed"), typed)).isEqualTo(401);
        String secret = stage.telegram().backstage().webhookSecret();
        assertThat(post(Optional.of(secret), typed)).isEqualTo(200);
        Watch.until("one answer", () -> buyer.messages().size() == 2);
        assertThat(post(Optional.of(secret), typed)).isEqualTo(200);
        assertThat(post(Optional.of(secret), "{\"no\":\"number\"}")).isEqualTo(200);
        assertThat(post(Optional.of(secret), "x".repeat(300_000))).isEqualTo(413);

        TelegramBuyer other = TelegramBuyer.started(stage, "After");
        Watch.until("an answer to somebody later", () -> !other.messages().isEmpty());
        Watch.never("a second answer", WHILE, () -> buyer.messages().size() > 2);
    }

    @Test
    void a_gate_is_set_up_from_the_chat_and_sells() throws Exception {
        String product = stage.hilt().addProduct(ProductDraft.membership("Posted pass", "TELEGRAM_USER_ID"));
        TelegramHand owner = TelegramHand.of(stage, "Poster");
        long chat = stage.telegram().addSupergroup("Posted salon", owner.id());
        owner.start("serve_"
                + Operator.of(stage, node).asks("places", "invite").path("code").asText());
        owner.pick("Pick a group", chat);
        owner.press("Posted pass");
        owner.press("Open the gate");
        owner.awaitWords("The gate is open");

        TelegramHand buyer = TelegramHand.of(stage, "Posted buyer");
        buyer.start("buy_" + product.replace("-", ""));
        buyer.awaitWords("Posted pass");
        assertThat(stage.telegram().backstage().polls()).isZero();
    }

    @Test
    void fault_61_a_webhook_set_by_another_program_is_reported_and_left_alone() throws Exception {
        node.close();
        stage.telegram().backstage().setWebhook("http://127.0.0.1:1/somebody-elses");
        Map<String, String> environment = new HashMap<>(stage.environment());
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("PUBLIC_URL", "http://127.0.0.1:" + port);
        environment.put("TELEGRAM_UPDATES", "webhook");
        var settings = new SettingsLoader(folder, environment).forRun(Optional.of(stage.settingsFile()));
        node = Gatehouse.start(settings);
        Trail trail = new Trail(node.adminUrl(), settings.database().folder());

        Watch.until("the alarm", () -> trail.alarms("TELEGRAM_WEBHOOK_SET") == 1);
        Watch.never(
                "the other webhook taken away",
                WHILE,
                () -> !stage.telegram().webhook().equals(Optional.of("http://127.0.0.1:1/somebody-elses")));

        stage.telegram().backstage().setWebhook("");
        Watch.until("our own webhook", () -> stage.telegram().webhook().equals(Optional.of(address())));
    }
}
