package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.app.cli.CheckCommand;
import dev.gatehouse.app.cli.Commands;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine;

/** {@code gatehouse check} asks the node that runs: it has met things that no visitor sees. */
@ExtendWith(OnStage.class)
class CheckOfANodeTest {
    private record Printed(int exit, String text) {}

    @Test
    void a_healthy_node_ends_with_0_and_a_finding_ends_with_1(Stage stage) throws Exception {
        Watch.until("in order", () -> check(stage).exit() == 0);
        assertThat(check(stage).text()).contains("in order");

        stage.discord().moveRole(stage.world().guild(), stage.world().role(), 100);
        Watch.until("the finding", () -> check(stage).exit() == 1);

        assertThat(check(stage).text())
                .contains("ROLE_ABOVE_BOT", "Next: Drag Gatehouse above Member", "docs/runbook.md#role_above_bot");
        stage.discord().moveRole(stage.world().guild(), stage.world().role(), 1);
        Watch.until("in order again", () -> check(stage).exit() == 0);
    }

    @Test
    void a_link_by_which_somebody_walked_past_the_door_is_found(Stage stage) throws Exception {
        long stranger = stage.telegram().addUser("Stranger", "stranger");
        String open = stage.telegram()
                .backstage()
                .makeOwnersLink(stage.world().chat(), false)
                .url();
        stage.telegram().open(stranger, open);

        Watch.until("the finding", () -> check(stage, "--json").exit() == 1);

        JsonNode finding = new ObjectMapper()
                .readTree(check(stage, "--json").text())
                .path("findings")
                .path(0);
        assertThat(finding.path("code").asText()).isEqualTo("OPEN_INVITE_LINK");
        assertThat(finding.path("next_step").asText()).contains("revoke it");
        assertThat(finding.path("where").asText())
                .isEqualTo("door telegram:" + stage.world().chat());
        stage.clock().advance(Duration.ofDays(8));
    }

    private static Printed check(Stage stage, String... options) {
        StringWriter out = new StringWriter();
        CommandLine line =
                Commands.of(List.of(new CheckCommand(Operator.of(stage).settings(), settings -> List.of())));
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        String[] words = new String[options.length + 1];
        words[0] = "check";
        System.arraycopy(options, 0, words, 1, options.length);
        return new Printed(line.execute(words), out.toString());
    }
}
