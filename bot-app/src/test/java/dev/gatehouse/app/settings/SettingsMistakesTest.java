package dev.gatehouse.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsMistakesTest {
    @TempDir
    Path home;

    private Written written;

    @BeforeEach
    void an_empty_file_and_a_key() {
        written = new Written(home);
    }

    @Test
    void every_mistake_is_told_together() {
        written.without("HILT_API_KEY")
                .environment("HTTP_PORT", "99999")
                .environment("SETTLE", "an hour")
                .yaml("hilt:\n  apiUrl: api.hilt.so\ngates:\n  - discord: { guild: 1, role: 2 }");

        assertThat(written.wrongKeys())
                .containsExactlyInAnyOrder("HILT_API_KEY", "HTTP_PORT", "SETTLE", "hilt.apiUrl", "gates[0].products");
        assertThat(written.mistakes().problems())
                .allSatisfy(problem -> assertThat(problem.example()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_PORT, -1",
        "HTTP_PORT, eighty",
        "HTTP_PORT, 65536",
        "ADMIN_LISTEN, 8081",
        "ADMIN_LISTEN, :8081",
        "ADMIN_LISTEN, 127.0.0.1:",
        "ADMIN_LISTEN, 127.0.0.1:8080",
        "PUBLIC_URL, gate.example.org",
        "PUBLIC_URL, ftp://gate.example.org",
        "PUBLIC_URL, https://me:secret@gate.example.org",
        "PUBLIC_URL, https://gate.example.org/?a=b",
        "HILT_API_URL, https://",
        "TELEGRAM_API_URL, https://not a host",
        "SWEEP_EVERY, PT0S",
        "FEED_EVERY, -PT5M",
        "SETTLE, -PT1S",
        "SETTLE, PT59S",
        "SETTLE, 1h",
        "DATABASE_URL, jdbc:mysql://db/gate",
        "DATABASE_URL, postgresql://db/gate",
        "OPERATOR_CHAT, -1001234567890",
        "OPERATOR_CHAT, telegram:@name",
        "OPERATOR_CHAT, matrix:12",
        "OPERATOR_CHAT, discord:9999999999999999999",
        "OPERATOR_CHAT, telegram:0",
        "DISCORD_TOKEN, 'two words'",
        "HILT_API_KEY, '\"hk_live_quoted\"'",
        "HILT_API_KEY, ''",
        "HILT_WEBHOOK_SECRET, '  '",
        "HILT_WEBHOOK_SECRET, 'one,,two'",
        "ADMIN_TOKEN, ''",
        "HILT_WEBHOOK_SECRET_FILE, ''",
        "HILT_WEBHOOK_SECRET_FILE, /nowhere/to/be/found",
        "CLOCK_URL, http://127.0.0.1:1/clock",
    })
    void a_value_nobody_could_mean_is_refused(String name, String value) {
        assertThat(written.environment(name, value).wrongKeys()).containsExactly(name);
    }

    @Test
    void an_empty_secret_file_is_refused() {
        Path empty = written.write("empty", "\n");

        assertThat(written.environment("DISCORD_TOKEN_FILE", empty.toString()).wrongKeys())
                .containsExactly("DISCORD_TOKEN_FILE");
    }

    @Test
    void a_secret_and_a_reference_to_one_cannot_both_count() {
        written.environment("DISCORD_TOKEN", "one").environment("DISCORD_TOKEN_FILE", "/two");

        assertThat(written.wrongKeys()).containsExactly("DISCORD_TOKEN");
    }

    @Test
    void a_secret_in_the_file_is_refused_and_not_repeated() {
        written.without("HILT_API_KEY")
                .yaml("hilt:\n  apiKey: hk_live_confidential\ndatabase:\n"
                        + "  url: jdbc:postgresql://db/gate?password=confidential");

        assertThat(written.wrongKeys()).containsExactly("hilt.apiKey", "database.url");
        assertThat(written.mistakes()).message().doesNotContain("confidential").contains("hilt.apiKeyFile");
    }

    @Test
    void a_tab_is_named_by_its_line_and_one_product_needs_no_list() {
        written.yaml("http:\n  port: 80\n\tpublicUrl: https://gate.example.org");
        assertThat(written.mistakes()).hasMessageContaining("has a tab at line 3");

        written.yaml("""
                gates:
                  - products: ae9673c8-95db-4b39-bc2c-b5e6d5dfd9d3
                    discord: { guild: "1100000000000000001", role: "1100000000000000009" }
                  - products: [gold]
                    telegram: { chat: "-1001234567890" }
                """);
        assertThat(written.wrongKeys()).containsExactly("gates[1].products[0]");
    }

    @Test
    void a_line_that_is_no_yaml_is_named_but_not_quoted() {
        written.yaml("http:\n  port: 80\n bad: [hk_live_confidential");

        assertThat(written.mistakes()).message().doesNotContain("confidential").contains("line 3");
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        assertThat(written.yaml("http:\n  port: 80\n  port: 81").mistakes())
                .message()
                .contains("stands twice");
    }

    @ParameterizedTest
    @CsvSource({
        "'htpp:\n  port: 80', http",
        "'http:\n  prot: 80', http.port",
        "'http:\n  public_url: https://x.example', http.publicUrl",
        "'hilt:\n  api_key_file: /x', hilt.apiKeyFile",
        "'HILT_API_URL: https://x.example', hilt.apiUrl",
        "'DISCORD_TOKEN: x', discord.tokenFile",
    })
    void a_misspelt_key_is_answered_with_what_was_meant(String yaml, String meant) {
        assertThat(written.yaml(yaml).mistakes()).message().contains("did you mean " + meant + "?");
    }

    @Test
    void a_value_where_a_section_belongs_is_refused_and_the_other_way_round() {
        assertThat(written.yaml("http: 8080\ntimes:\n  settle: [PT1H]").wrongKeys())
                .containsExactly("http", "times.settle");
    }

    @Test
    void a_file_that_was_asked_for_must_be_there() {
        assertThat(written.loader())
                .satisfies(loader -> assertThat(catchThrowableOfType(
                                SettingsException.class,
                                () -> loader.forRun(Optional.of(home.resolve("elsewhere.yaml")))))
                        .hasMessageContaining("elsewhere.yaml is not there"));
    }

    @Test
    void discord_is_pointed_elsewhere_as_a_whole_or_not_at_all() {
        assertThat(written.environment("DISCORD_API_URL", "http://127.0.0.1:1/").wrongKeys())
                .containsExactly("DISCORD_GATEWAY_URL");
    }

    @Test
    void the_calendar_cannot_be_moved_while_a_platform_is_real() {
        written.environment("HILT_API_URL", "http://127.0.0.1:1")
                .environment("DISCORD_TOKEN", "real")
                .environment("CLOCK_URL", "http://127.0.0.1:1/clock");

        assertThat(written.wrongKeys()).containsExactly("CLOCK_URL");
    }

    @Test
    void telegram_posts_updates_only_where_it_can_reach() {
        assertThat(written.environment("TELEGRAM_UPDATES", "webhook").wrongKeys())
                .containsExactly("TELEGRAM_UPDATES");
        assertThat(written.environment("PUBLIC_URL", "http://gate.example.org").wrongKeys())
                .containsExactly("TELEGRAM_UPDATES");
        assertThat(written.environment("TELEGRAM_UPDATES", "pigeons").wrongKeys())
                .containsExactly("TELEGRAM_UPDATES");
    }

    @Test
    void a_host_that_only_looks_like_loopback_is_not() {
        written.environment("HILT_API_URL", "http://127.0.0.1.example.org")
                .environment("CLOCK_URL", "http://127.0.0.1:1/clock");

        assertThat(written.wrongKeys()).containsExactly("CLOCK_URL");
    }
}
