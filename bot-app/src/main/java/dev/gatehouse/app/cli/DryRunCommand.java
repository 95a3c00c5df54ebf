package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gatehouse dry-run}: what the loop would do now. */
@Command(
        name = "dry-run",
        description = "Says what would change now and why, and changes nothing.",
        mixinStandardHelpOptions = true)
public final class DryRunCommand implements Callable<Integer> {
    private final SettingsLoader settings;

    @Mixin
    private NodeOptions node = new NodeOptions();

    @Option(names = "--gate", paramLabel = "GATE", description = "Of one gate.")
    private Optional<String> gate = Optional.empty();

    @Option(names = "--place", paramLabel = "PLACE", description = "Of one place, such as discord:1100000000000000001.")
    private Optional<String> place = Optional.empty();

    public DryRunCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        AdminPath path = AdminPath.of("dry-run").with("gate", gate).with("place", place);
        return node.see(settings, path, DryRunCommand::page);
    }

    private static String page(NodeAnswer answer) {
        List<NodeAnswer> changes = answer.list("changes");
        String lines = changes.stream().map(DryRunCommand::line).collect(Collectors.joining("\n"));
        long removals = changes.stream()
                .filter(each -> each.text("step").equals("REVOKE"))
                .count();
        return changes.isEmpty()
                ? "Nothing would change."
                : lines + "\n" + changes.size() + " changes, " + removals + " of them removals.";
    }

    private static String line(NodeAnswer each) {
        String step = each.text("step").toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean surprising = each.text("step").equals("REVOKE") && !each.is("foreseen");
        return step + "  " + each.text("account") + "  " + each.text("place") + "  gate " + each.text("gate") + "  "
                + each.text("why") + (surprising ? " (surprising)" : "");
    }
}
