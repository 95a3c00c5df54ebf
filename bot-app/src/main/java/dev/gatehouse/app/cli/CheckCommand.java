package dev.gatehouse.app.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.app.settings.SettingsLoader;
import dev.gatehouse.web.CheckRoute;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gatehouse check}: asks the node that runs, or looks by itself where none does. */
@Command(
        name = "check",
        description = "Looks everything over and says what to mend, each with its next step.",
        footer = {"", "Exit codes: 0 nothing found, 1 something found, 2 the settings cannot be used."},
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SettingsLoader settings;
    private final CheckMode mode;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--json", description = "Prints the findings as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    public CheckCommand(SettingsLoader settings, CheckMode mode) {
        this.settings = settings;
        this.mode = mode;
    }

    @Override
    public Integer call() throws Exception {
        String answer = ask();
        NodeAnswer said = NodeAnswer.of(answer);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(json ? answer : page(said));
        out.flush();
        return said.is("healthy") ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private String ask() throws Exception {
        try {
            return new AdminClient(settings.forAsking(config.file())).check();
        } catch (RefusedException refused) {
            if (!refused.refusal().code().equals(AdminClient.NOT_RUNNING)) {
                throw refused;
            }
        }
        return JSON.writeValueAsString(CheckRoute.answer(mode.check(settings.forRun(config.file()))));
    }

    static String page(NodeAnswer answer) {
        List<NodeAnswer> all = answer.list("findings");
        List<NodeAnswer> notes = all.stream().filter(each -> each.is("note")).toList();
        List<NodeAnswer> findings =
                all.stream().filter(each -> !each.is("note")).toList();
        String wrong = findings.isEmpty()
                ? "Everything was looked over and is in order."
                : list(findings.size() == 1 ? "1 finding:" : findings.size() + " findings:", findings);
        return notes.isEmpty() ? wrong : wrong + "\n\n" + list("To be known:", notes);
    }

    private static String list(String head, List<NodeAnswer> all) {
        return all.stream().map(CheckCommand::finding).collect(Collectors.joining("\n\n", head + "\n\n", ""));
    }

    private static String finding(NodeAnswer each) {
        return each.text("code") + "  (" + each.text("where") + ")\n  " + each.text("sentence") + "\n  Next: "
                + each.text("next_step") + "\n  More: " + each.text("runbook");
    }
}
