package dev.gatehouse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.app.settings.SettingsLoader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>(Map.of("HILT_API_KEY", "hk_live_confidential"));
    private final List<Settings> started = new ArrayList<>();
    private final List<String> played = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private RunMode run = settings -> {
        started.add(settings);
        return 0;
    };

    @Test
    void run_starts_with_what_was_set() throws Exception {
        Path file = Files.writeString(home.resolve("mine.yaml"), "http:\n  port: 4711");

        assertThat(execute("run", "--config", file.toString())).isZero();

        assertThat(started)
                .singleElement()
                .satisfies(settings -> assertThat(settings.http().port()).isEqualTo(4711));
    }

    @Test
    void wrong_settings_start_nothing_and_end_with_2() {
        environment.put("HTTP_PORT", "eighty");
        environment.put("TELEGRAM_TOKEN", "");

        assertThat(execute("run")).isEqualTo(2);

        assertThat(started).isEmpty();
        assertThat(err.toString())
                .contains("SETTINGS_WRONG", "2 things", "HTTP_PORT", "TELEGRAM_TOKEN", "example: 8080")
                .doesNotContain("confidential", "Exception", "\tat ");
    }

    @Test
    void a_mistyped_command_is_answered_in_one_sentence_with_the_way_to_its_help() {
        assertThat(execute("frob")).isEqualTo(2);
        assertThat(execute("run", "--colour")).isEqualTo(2);
        assertThat(execute("run", "now")).isEqualTo(2);

        assertThat(err.toString().lines().toList()).hasSize(6).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("COMMAND_WRONG: There is no command 'frob'; there are: ");
            assertThat(lines.get(1)).isEqualTo("See what it takes with: gatehouse --help");
            assertThat(lines.get(2)).isEqualTo("COMMAND_WRONG: There is no option --colour.");
            assertThat(lines.get(3)).isEqualTo("See what it takes with: gatehouse run --help");
            assertThat(lines.get(4)).isEqualTo("COMMAND_WRONG: 'now' is one word too many.");
        });
    }

    @Test
    void a_refusal_is_said_with_its_code_and_the_next_step() {
        run = settings -> {
            throw new RefusedException(new Refusal("DATABASE_IN_USE", "Another node has it.", "Stop that one."));
        };

        assertThat(execute("run")).isEqualTo(1);

        assertThat(err.toString().lines()).containsExactly("DATABASE_IN_USE: Another node has it.", "Stop that one.");
    }

    @Test
    void the_exit_code_of_a_mode_is_the_programs() {
        run = settings -> 7;

        assertThat(execute("run")).isEqualTo(7);
    }

    @Test
    void rehearse_plays_all_or_what_was_named() {
        execute("rehearse");
        assertThat(played).containsExactly("");

        execute("rehearse", "--only", "buy,renew", "lapse");
        assertThat(played).containsExactly("", "buy", "renew", "lapse");
    }

    @Test
    void demo_takes_a_folder_and_may_leave_the_browser_alone() {
        execute("demo");
        execute("demo", "--data", "mine", "--no-browser");

        assertThat(played).containsExactly("a temporary folder, in a browser", "mine");
    }

    @Test
    void without_a_command_the_help_is_shown_and_nothing_done() {
        assertThat(execute()).isEqualTo(2);
        assertThat(err.toString()).contains("demo", "run", "rehearse", "why");

        assertThat(execute("--help")).isZero();
        assertThat(execute("--version")).isZero();
        assertThat(execute("fly")).isEqualTo(2);
        assertThat(started).isEmpty();
    }

    private int execute(String... typed) {
        SettingsLoader settings = new SettingsLoader(home, environment);
        RehearseMode rehearse = new RehearseMode() {
            @Override
            public int rehearse(List<String> only) {
                played.addAll(only.isEmpty() ? List.of("") : only);
                return 0;
            }

            @Override
            public int table() {
                played.add("table");
                return 0;
            }
        };
        DemoMode demo = (data, browser) -> {
            played.add(data.map(Path::toString).orElse("a temporary folder") + (browser ? ", in a browser" : ""));
            return 0;
        };
        CommandLine line = Commands.of(List.of(
                new DemoCommand(demo),
                new RunCommand(settings, run),
                new RehearseCommand(rehearse),
                new WhyCommand(settings)));
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(typed);
    }
}
