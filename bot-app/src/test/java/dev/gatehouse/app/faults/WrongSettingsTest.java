package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case 77: the program itself, started with mistakes in its settings. */
class WrongSettingsTest {
    private static final String CONFIDENTIAL = "c0nfidential";

    @TempDir
    Path home;

    @Test
    void fault_77_each_mistake_is_one_line_and_the_program_ends_with_2() throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/gatehouse.yaml"), """
                hilt:
                  apiKey: hk_live_%1$s
                http:
                  prot: 80
                gates:
                  - discord: { guild: "1", role: "2" }
                """.formatted(CONFIDENTIAL));
        Map<String, String> environment = Map.of(
                "HILT_WEBHOOK_SECRET",
                CONFIDENTIAL + ",," + CONFIDENTIAL,
                "DISCORD_TOKEN",
                "two " + CONFIDENTIAL,
                "TELEGRAM_TOKEN",
                "",
                "HTTP_PORT",
                "eighty",
                "SETTLE",
                "an hour",
                "DATABASE_URL",
                "jdbc:mysql://me:" + CONFIDENTIAL + "@db/gate");

        ChildJvm.Ended ended = ChildJvm.run(home, environment, "run");

        assertThat(ended.code()).isEqualTo(2);
        for (String key : List.of(
                "hilt.apiKey",
                "http.prot",
                "gates[0].products",
                "HILT_WEBHOOK_SECRET",
                "DISCORD_TOKEN",
                "TELEGRAM_TOKEN",
                "HTTP_PORT",
                "SETTLE",
                "DATABASE_URL")) {
            assertThat(ended.said().lines().filter(line -> line.startsWith("  " + key + " ")))
                    .as(key)
                    .hasSize(1);
        }
        assertThat(ended.said())
                .startsWith("SETTINGS_WRONG: nothing was started")
                .doesNotContain(CONFIDENTIAL, "Exception", "\tat ", " ERROR ", " WARN ");
        assertThat(home.resolve("data")).doesNotExist();
    }
}
