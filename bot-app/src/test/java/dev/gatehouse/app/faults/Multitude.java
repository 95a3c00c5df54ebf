package dev.gatehouse.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.app.settings.SettingsLoader;
import dev.gatehouse.sandbox.Call;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/**
 * Many who paid for the lounge on Telegram, where the bot has no token: what is seen is what Hilt is asked. On Discord the
 * shop is open as ever.
 */
final class Multitude implements AutoCloseable {
    private static final long FIRST = 5_000_000_000L;
    private static final int DELIVERING = 16;

    private final Stage stage;
    private final Gatehouse bot;
    private final Letterbox box;
    private final List<String> memberships = new ArrayList<>();

    /** Everybody has paid before the bot starts; Hilt allows what it usually allows. */
    Multitude(Path folder, int people) throws Exception {
        stage = Stage.set(folder);
        stage.hilt().switches().requestsPerMinute(120);
        stage.hilt().webhooks().off(true);
        for (int each = 0; each < people; each++) {
            memberships.add(
                    stage.hilt().buy(product(), Long.toString(FIRST + each), "").membershipId());
        }
        Map<String, String> environment = stage.environment();
        environment.remove("TELEGRAM_TOKEN");
        Settings settings = new SettingsLoader(folder, environment).forRun(Optional.of(stage.settingsFile()));
        bot = Gatehouse.start(settings);
        box = new Letterbox(bot, settings, stage.clock(), Stage.WEBHOOK_SECRET);
        Watch.until("Discord sees the bot", stage.discord()::botOnline);
        Watch.until(
                "the commands are registered", () -> stage.discord().commands().size() >= 2);
        within(Duration.ofMinutes(4), "everybody known and looked at", this::isSettled);
    }

    private boolean isSettled() {
        return box.stored().memberships() >= memberships.size()
                && box.stored().looksBefore(stage.clock().instant()) == 0;
    }

    Stage stage() {
        return stage;
    }

    String product() {
        return stage.world().telegramProduct();
    }

    /** What Hilt was asked about the memberships of the multitude. */
    List<Call> asked() {
        return stage.hilt().calls().all().stream()
                .filter(call -> call.path().startsWith("/v1/memberships"))
                .filter(call -> call.query().contains("product_id=" + product())
                        || call.query().contains("identity=" + FIRST / 1_000_000_000)
                        || call.path().matches(HiltCalls.SINGLE))
                .toList();
    }

    /** One signed event about each, as fast as they are taken. */
    void renewAll() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(DELIVERING);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (String membership : memberships) {
                byte[] body = renewed(membership).getBytes(UTF_8);
                answers.add(senders.submit(() -> box.deliver(body).status()));
            }
            for (Future<Integer> answer : answers) {
                if (answer.get() != 200) {
                    throw new AssertionError("an event was answered " + answer.get());
                }
            }
        } finally {
            senders.shutdownNow();
        }
    }

    boolean isHeardOut() {
        return box.stored().pending() == 0;
    }

    private static String renewed(String membership) {
        return """
                {"id":"%s","type":"membership.renewed","api_version":"2026-05-04","created_at":"2026-06-01T08:15:00Z",\
                "livemode":true,"data":{"membership":{"id":"%s","status":"ACTIVE","platform":"TELEGRAM"}}}""".formatted(UUID.randomUUID(), membership);
    }

    static void within(Duration time, String what, BooleanSupplier seen) {
        Awaitility.await(what).pollInterval(Duration.ofMillis(50)).atMost(time).until(seen::getAsBoolean);
    }

    @Override
    public void close() {
        bot.close();
        stage.close();
    }
}
