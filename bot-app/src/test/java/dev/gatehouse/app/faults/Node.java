package dev.gatehouse.app.faults;

import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.app.settings.SettingsLoader;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A node without platforms, for what concerns Hilt alone. */
record Node(Gatehouse gatehouse, Settings settings) implements AutoCloseable {

    /** @param secrets as the environment says them; empty leaves them unset */
    static Node start(Path home, HiltStandIn hilt, Optional<String> secrets) throws Exception {
        return start(home, hilt, secrets, "jdbc:h2:file:" + home.resolve("data/gatehouse"));
    }

    static Node start(Path home, HiltStandIn hilt, Optional<String> secrets, String databaseUrl) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of(
                "HILT_API_KEY",
                hilt.liveKey(),
                "HILT_API_URL",
                hilt.url(),
                "DATABASE_URL",
                databaseUrl,
                "HTTP_PORT",
                "0",
                "ADMIN_LISTEN",
                "127.0.0.1:0"));
        secrets.ifPresent(each -> environment.put("HILT_WEBHOOK_SECRET", each));
        Path file = Files.writeString(home.resolve("gatehouse.yaml"), "gates: []\n");
        Settings settings = new SettingsLoader(home, environment).forRun(Optional.of(file));
        return new Node(Gatehouse.start(settings), settings);
    }

    /** Its letterbox, for somebody who signs with this secret. */
    Letterbox box(String secret) {
        return new Letterbox(gatehouse, settings, InstantSource.system(), secret.isEmpty() ? "-" : secret);
    }

    @Override
    public void close() {
        gatehouse.close();
    }
}
