package dev.gatehouse.app.faults;

import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.app.settings.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A node on the stage with settings of its own, which may change from one start to the next. */
record HouseOfItsOwn(Stage stage, Path folder, Map<String, String> more) {

    Gatehouse start(String yaml) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(stage.environment());
        environment.putAll(more);
        Path file = Files.writeString(folder.resolve("own.yaml"), yaml);
        long polls = stage.telegram().backstage().polls();
        Gatehouse node = Gatehouse.start(new SettingsLoader(folder, environment).forRun(Optional.of(file)));
        stage.hilt().stopWebhooks();
        stage.hilt().sendWebhooksTo(node.publicUrl() + "/webhooks/hilt", Stage.WEBHOOK_SECRET);
        Watch.until("Discord sees the bot", stage.discord()::botOnline);
        Watch.until(
                "the commands are registered", () -> stage.discord().commands().size() >= 2);
        Watch.until("Telegram sees the bot", () -> stage.telegram().backstage().polls() > polls);
        return node;
    }

    /** The role of the stage, opened by a product. */
    String role(String product) {
        return """
                  - products: [%s]
                    discord: { guild: "%d", role: "%d" }
                """.formatted(product, stage.world().guild(), stage.world().role());
    }

    static String chat(String product, long chat) {
        return """
                  - products: [%s]
                    telegram: { chat: "%d" }
                """.formatted(product, chat);
    }

    static String gates(String... entries) {
        return entries.length == 0 ? "gates: []\n" : "gates:\n" + String.join("", entries);
    }
}
