package dev.gatehouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What somebody reads who asks a command for its help, or mistypes it. */
class HelpTest {
    private final CommandLine whole = Main.commands(Map.of());

    @Test
    void every_command_and_everything_it_takes_says_what_it_is() {
        List<String> unsaid = new ArrayList<>();
        for (CommandLine line : everyCommand(whole)) {
            CommandLine.Model.CommandSpec spec = line.getCommandSpec();
            if (spec.usageMessage().description().length == 0) {
                unsaid.add(spec.qualifiedName());
            }
            spec.args().stream()
                    .filter(each -> each.description().length == 0)
                    .forEach(each -> unsaid.add(spec.qualifiedName() + " " + each.paramLabel() + each));
        }
        assertThat(unsaid).isEmpty();
    }

    @Test
    void what_is_missing_or_no_number_is_named_without_words_of_java() {
        assertThat(typed("why", "discord")).isEqualTo("COMMAND_WRONG: It is not said: ID.");
        assertThat(typed("why", "discord", "abc")).isEqualTo("COMMAND_WRONG: ID: 'abc' is not a number.");
        assertThat(typed("passes", "make")).isEqualTo("COMMAND_WRONG: It is not said: --gate.");
        assertThat(typed("why", "slack", "5")).contains("'slack' is no platform: type discord or telegram.");
        assertThat(typed("gates", "vanish")).startsWith("COMMAND_WRONG: There is no command 'vanish'; there are: ");
        assertThat(typed("gates")).startsWith("COMMAND_WRONG: Say what to do: ").contains("list");
    }

    private String typed(String... words) {
        StringWriter err = new StringWriter();
        assertThat(whole.setErr(new PrintWriter(err)).execute(words)).isEqualTo(2);
        List<String> lines = err.toString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith("See what it takes with: gatehouse");
        return lines.get(0);
    }

    private static List<CommandLine> everyCommand(CommandLine line) {
        List<CommandLine> all = new ArrayList<>(List.of(line));
        line.getSubcommands().values().forEach(each -> all.addAll(everyCommand(each)));
        return all;
    }
}
