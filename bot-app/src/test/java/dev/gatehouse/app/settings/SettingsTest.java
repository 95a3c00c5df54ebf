package dev.gatehouse.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.Secret;
import dev.gatehouse.access.Platform;
import dev.gatehouse.notice.Room;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path home;

    private Written written;

    @BeforeEach
    void an_empty_file_and_a_key() {
        written = new Written(home);
    }

    @Test
    void a_key_alone_is_enough() {
        Settings settings = new SettingsLoader(home, Map.of("HILT_API_KEY", "hk_live_0123")).forRun(Optional.empty());

        assertThat(settings.hilt().apiUrl()).isEqualTo(URI.create("https://api.hilt.so"));
        assertThat(settings.hilt().webhookSecrets()).isEmpty();
        assertThat(settings.discord().token()).isEmpty();
        assertThat(settings.telegram().token()).isEmpty();
        assertThat(settings.http())
                .isEqualTo(new HttpPart(8080, Optional.empty(), "127.0.0.1", 8081, Optional.empty()));
        assertThat(settings.times().sweepEvery()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.times().feedEvery()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.times().settle()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.gates().all()).isEmpty();
    }

    @Test
    void the_environment_comes_before_the_file() {
        written.yaml("http:\n  port: 1111\n  publicUrl: https://file.example").environment("HTTP_PORT", "2222");

        assertThat(written.read().http().port()).isEqualTo(2222);
        assertThat(written.read().http().publicUrl()).contains(URI.create("https://file.example"));
    }

    @Test
    void port_0_asks_for_a_free_one() {
        written.environment("HTTP_PORT", "0").environment("ADMIN_LISTEN", "[::1]:0");

        assertThat(written.read().http().port()).isZero();
        assertThat(written.read().http().adminHost()).isEqualTo("::1");
        assertThat(written.read().http().adminPort()).isZero();
    }

    @Test
    void an_empty_value_that_is_no_secret_is_as_good_as_none() {
        assertThat(written.environment("PUBLIC_URL", "").read().http().publicUrl())
                .isEmpty();
    }

    @Test
    void several_webhook_secrets_count_during_a_rotation() {
        written.environment("HILT_WEBHOOK_SECRET", "new-one, old-one");

        assertThat(written.read().hilt().webhookSecrets())
                .containsExactly(new Secret("new-one"), new Secret("old-one"));
    }

    @Test
    void a_secret_may_stand_in_a_file_of_its_own() {
        Path token = written.write("token", "123456:telegram\n");
        written.write("discord-token", "discord\n");
        written.environment("TELEGRAM_TOKEN_FILE", token.toString()).yaml("discord:\n  tokenFile: discord-token");

        assertThat(written.read().telegram().token()).contains(new Secret("123456:telegram"));
        assertThat(written.read().discord().token()).contains(new Secret("discord"));
    }

    @Test
    void base_addresses_end_as_their_libraries_need_them() {
        written.environment("DISCORD_API_URL", "http://127.0.0.1:9/api/v10")
                .environment("DISCORD_GATEWAY_URL", "ws://127.0.0.1:9/gateway")
                .environment("TELEGRAM_API_URL", "http://127.0.0.1:10/");

        assertThat(written.read().discord().apiUrl()).contains(URI.create("http://127.0.0.1:9/api/v10/"));
        assertThat(written.read().telegram().apiUrl()).contains(URI.create("http://127.0.0.1:10"));
    }

    @Test
    void the_database_stays_where_the_installation_is_wherever_it_is_started_from() {
        DatabasePart database = written.yaml("database:\n  url: jdbc:h2:file:./rows/gatehouse;TRACE_LEVEL_FILE=0")
                .read()
                .database();

        assertThat(database.url()).isEqualTo("jdbc:h2:file:" + home.resolve("rows/gatehouse") + ";TRACE_LEVEL_FILE=0");
        assertThat(database.folder()).isEqualTo(home.resolve("rows"));
    }

    @Test
    void alarms_go_where_the_operator_is() {
        written.environment("OPERATOR_CHAT", "telegram:-1001234567890/12");

        Room topic = new Room(-1001234567890L, OptionalInt.of(12));
        assertThat(written.read().operator()).contains(new OperatorChat(Platform.TELEGRAM, topic));
    }

    @Test
    void the_calendar_can_be_moved_among_stand_ins() {
        written.environment("HILT_API_URL", "http://localhost:1")
                .environment("TELEGRAM_TOKEN", "1:local")
                .environment("TELEGRAM_API_URL", "http://[::1]:2")
                .environment("CLOCK_URL", "http://127.0.0.1:1/clock");

        assertThat(written.read().times().clockUrl()).contains(URI.create("http://127.0.0.1:1/clock"));
    }

    @Test
    void nothing_read_here_prints_a_secret() {
        written.environment("HILT_API_KEY", "hk_live_confidential")
                .environment("DISCORD_TOKEN", "confidential")
                .environment("ACCESS_API_KEYS", "confidential-1,confidential-2")
                .environment("DATABASE_URL", "jdbc:postgresql://db/gate?user=gate&password=confidential");

        assertThat(written.read()).asString().doesNotContain("confidential").contains("jdbc:postgresql://db/gate");
    }

    @Test
    void the_command_line_finds_the_node_even_while_the_rest_of_the_file_is_wrong() {
        written.without("HILT_API_KEY").yaml("gates: nonsense\nadmin:\n  listen: 0.0.0.0:9000");

        assertThat(written.node().admin()).isEqualTo(URI.create("http://127.0.0.1:9000"));
        assertThat(written.node().folder()).isEqualTo(home.resolve("data"));
    }

    @Test
    void the_settings_that_come_with_the_house_are_right() throws Exception {
        Path config = Path.of("..", "config");
        Map<String, String> key = Map.of("HILT_API_KEY", "hk_sandbox_local");
        SettingsLoader loader = new SettingsLoader(home, key);

        Settings asDelivered = loader.forRun(Optional.of(config.resolve("gatehouse.yaml")));
        Settings sandbox = loader.forRun(Optional.of(config.resolve("sandbox.yaml")));

        assertThat(asDelivered).isEqualTo(loader.forRun(Optional.empty()));
        assertThat(asDelivered.gates().all()).isEmpty();
        assertThat(sandbox.times().clockUrl()).isPresent();
        String text = Files.readString(config.resolve("gatehouse.yaml"));
        for (SettingKey each : SettingKey.values()) {
            String written = each.secret() ? each.referencePath() : each.path();
            assertThat(text).contains(each.name()).contains(" " + written.substring(written.indexOf('.') + 1) + ": ");
        }
    }

    @Test
    void every_line_that_is_off_in_the_file_could_be_switched_on() throws Exception {
        String text = Files.readString(Path.of("..", "config", "gatehouse.yaml"));
        written.write("secret", "something");
        String allOn = text.replaceAll("(?m)^  # (\\w+: \\S+)$", "  $1")
                .replaceAll("(\\w+File): \\S+", "$1: secret")
                .replaceAll("(?m)^gates: .*$", "gates:")
                .replaceAll("(?m)^#(   .*)$", "$1")
                .replace("https://api.hilt.so", "http://127.0.0.1:1")
                .replaceAll("(?m)^  urlFile: .*$", "");
        String gates = allOn.substring(allOn.indexOf("   - products"), allOn.indexOf("gates:"));
        written.yaml(allOn.replace(gates, "") + gates).without("HILT_API_KEY");

        Settings settings = written.read();

        // Three entries, one of them with two roles.
        assertThat(settings.gates().all()).hasSize(4);
        assertThat(settings.discord().gatewayUrl()).isPresent();
        assertThat(settings.times().clockUrl()).isPresent();
        assertThat(settings.operator()).isPresent();
    }
}
