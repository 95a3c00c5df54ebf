package dev.gatehouse.app.demo;

import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.app.settings.SettingsLoader;
import dev.gatehouse.sandbox.stage.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of the node on the stage: {@code config/sandbox.yaml} as it stands, and in the environment what differs
 * from run to run, the addresses and keys of the stand-ins.
 */
final class StageSettings {
    private static final int SECRET_BYTES = 24;

    private final Path home;
    private final Path data;
    private final Sandbox sandbox;
    private final int httpPort = freePort();
    private final String webhookSecret = secret();
    private final String adminToken = secret();

    StageSettings(Path home, Path data, Sandbox sandbox) {
        this.home = home;
        this.data = data;
        this.sandbox = sandbox;
    }

    /** Read anew, as a node that starts reads them. */
    Settings read() {
        return new SettingsLoader(home, environment()).forRun(Optional.of(home.resolve("config/sandbox.yaml")));
    }

    /** The same at every start, as a merchant's address is. */
    String webhookUrl() {
        return "http://127.0.0.1:" + httpPort + "/webhooks/hilt";
    }

    String webhookSecret() {
        return webhookSecret;
    }

    String adminToken() {
        return adminToken;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("HILT_API_KEY", sandbox.hilt().liveKey());
        environment.put("HILT_WEBHOOK_SECRET", webhookSecret);
        environment.put("HILT_API_URL", sandbox.hilt().url());
        environment.put("DISCORD_TOKEN", sandbox.discord().token());
        environment.put("DISCORD_API_URL", sandbox.discord().restUrl());
        environment.put("DISCORD_GATEWAY_URL", sandbox.discord().gatewayUrl());
        environment.put("TELEGRAM_TOKEN", sandbox.telegram().token());
        environment.put("TELEGRAM_API_URL", sandbox.telegram().url());
        environment.put("DATABASE_URL", "jdbc:h2:file:" + data.toAbsolutePath().resolve("gatehouse"));
        environment.put("HTTP_PORT", Integer.toString(httpPort));
        environment.put("ADMIN_LISTEN", "127.0.0.1:0");
        environment.put("ADMIN_TOKEN", adminToken);
        environment.put("CLOCK_URL", sandbox.hilt().url() + "/__sandbox/clock");
        return environment;
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String secret() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
