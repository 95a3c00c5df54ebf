package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.cli.Commands;
import dev.gatehouse.app.cli.WebhookCommand;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.app.settings.SettingsLoader;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A webhook registered with an API key only, from the command line to the first event. */
class WebhookRegisteredTest {
    @TempDir
    Path home;

    private final HiltStandIn hilt = HiltStandIn.start(new SandboxClock(), 0);
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void the_world_reaches_the_node() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            environment.put("HTTP_PORT", Integer.toString(free.getLocalPort()));
        }
        environment.put("HILT_API_KEY", hilt.sandboxKey());
        environment.put("HILT_API_URL", hilt.url());
        environment.put("DATABASE_URL", "jdbc:h2:file:" + home.resolve("data/gatehouse"));
        environment.put("ADMIN_LISTEN", "127.0.0.1:0");
        environment.put("PUBLIC_URL", "http://127.0.0.1:" + environment.get("HTTP_PORT"));
        Files.writeString(home.resolve("gatehouse.yaml"), "gates: []\n");
    }

    @AfterEach
    void close() {
        hilt.close();
    }

    private Gatehouse start() {
        return Gatehouse.start(
                new SettingsLoader(home, environment).forRun(Optional.of(home.resolve("gatehouse.yaml"))));
    }

    private String types(Gatehouse node, String... words) {
        Map<String, String> here = new HashMap<>(environment);
        here.put("ADMIN_LISTEN", URI.create(node.adminUrl()).getAuthority());
        StringWriter out = new StringWriter();
        CommandLine line = Commands.of(List.of(new WebhookCommand(new SettingsLoader(home, here))));
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out)).execute(words);
        return out.toString();
    }

    @Test
    void registered_tried_rotated_and_kept_over_a_restart() throws Exception {
        Path file = home.resolve("data/webhook.secret");
        try (Gatehouse node = start()) {
            assertThat(types(node, "webhook", "test")).contains("FAIL  secret");
            assertThat(types(node, "webhook", "register"))
                    .contains(environment.get("PUBLIC_URL") + "/webhooks/hilt", file.toString())
                    .doesNotContain(Files.readString(file).strip());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(types(node, "webhook", "test"))
                    .contains("ok    public address", "ok    from Hilt")
                    .doesNotContain("FAIL");
            assertThat(types(node, "webhook", "rotate")).contains("2 secrets count now");
            hilt.addProduct(ProductDraft.membership("Circle", "DISCORD_USER_ID"));
            assertThat(types(node, "webhook", "test")).doesNotContain("FAIL");
            Watch.until(
                    "both endpoints are served",
                    () -> hilt.webhooks().deliveries().stream()
                            .allMatch(each -> each.status().name().equals("DELIVERED")));
        }
        try (Gatehouse again = start()) {
            assertThat(types(again, "webhook", "test")).doesNotContain("FAIL");
            assertThat(types(again, "webhook", "rotate", "--finish")).contains("1 old secrets count no more; 1 do");
            assertThat(types(again, "webhook", "status")).contains("last delivery: 2", "secrets that count: 1");
        }
    }
}
