package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gatehouse owed}: everything that is not as it is wanted. */
@Command(
        name = "owed",
        description = "Lists what is not done yet: what waits and until when, what needs a human and why.",
        mixinStandardHelpOptions = true)
public final class OwedCommand implements Callable<Integer> {
    private final SettingsLoader settings;

    @Mixin
    private NodeOptions node = new NodeOptions();

    public OwedCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        return node.see(settings, AdminPath.of("owed"), OwedCommand::page);
    }

    private static String page(NodeAnswer answer) {
        List<String> lines = Stream.of(
                        answer.list("brakes").stream().map(OwedCommand::brake),
                        answer.list("retired").stream().map(GatesCommand::retired),
                        answer.list("reviews").stream().map(each -> "to review: " + HandLines.exception(each)),
                        answer.list("items").stream().map(OwedCommand::item))
                .flatMap(all -> all)
                .toList();
        return lines.isEmpty() ? "Nothing is owed." : lines.stream().collect(Collectors.joining("\n"));
    }

    private static String brake(NodeAnswer each) {
        return "brake at " + each.text("place") + "  since " + each.text("since") + "  held: " + each.number("held")
                + "\n    next step: gatehouse brake release " + each.text("place");
    }

    private static String item(NodeAnswer each) {
        String state = each.text("state").equals("needs_human") ? "needs a human" : "waits";
        String step = each.text("next_step").isEmpty() ? "" : "\n    next step: " + each.text("next_step");
        String again = each.text("next_attempt").isEmpty() ? "" : "\n    next attempt: " + each.text("next_attempt");
        return state + "  " + each.text("account") + "  " + each.text("door") + "  wanted "
                + each.text("wanted").toLowerCase(Locale.ROOT) + "  " + each.text("code") + ": "
                + each.text("sentence") + step + again;
    }
}
