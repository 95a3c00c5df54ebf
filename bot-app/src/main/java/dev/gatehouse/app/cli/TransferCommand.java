package dev.gatehouse.app.cli;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.app.settings.SettingsLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse transfer}: everybody decided about by hand, out to a file of JSON lines and in from one. */
@Command(
        name = "transfer",
        description = "Writes everybody decided about by hand to a file of JSON lines, and takes such a file in.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class TransferCommand {
    /** A request holds 64 KiB; a line is far below 600 bytes. */
    private static final int LINES_AT_ONCE = 100;

    private static final int SHOWN = 20;
    private static final int CELLS = 30;

    private final SettingsLoader settings;

    public TransferCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Command(name = "out", description = "Writes the list.", mixinStandardHelpOptions = true)
    int out(
            @Parameters(index = "0", paramLabel = "FILE", description = "Is overwritten.") Path file,
            @Mixin NodeOptions node) {
        List<String> lines =
                node.ask(settings, AdminPath.of("members", "export")).lines("exceptions");
        try {
            Files.write(file, lines);
        } catch (IOException unwritable) {
            throw refused("FILE_NOT_WRITTEN", file, unwritable);
        }
        node.out().println(lines.size() + " written to " + file);
        return 0;
    }

    @Command(
            name = "in",
            description = "Takes a list in; what counts already is left as it is.",
            mixinStandardHelpOptions = true)
    int in(
            @Parameters(index = "0", paramLabel = "FILE", description = "One JSON object a line.") Path file,
            @Option(names = "--dry-run", description = "Only says what would become of it.") boolean dryRun,
            @Mixin OwnerOption owner,
            @Mixin NodeOptions node) {
        List<String> lines = read(file);
        AdminPath path = AdminPath.of("members", "import")
                .with("dry", dryRun ? Optional.of("yes") : Optional.empty())
                .with("owner", owner.owner());
        int added = 0;
        int known = 0;
        List<String> refused = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += LINES_AT_ONCE) {
            int to = Math.min(lines.size(), from + LINES_AT_ONCE);
            NodeAnswer answer = node.ask(settings, path, String.join("\n", lines.subList(from, to)));
            added += answer.number("added");
            known += answer.number("known");
            answer.list("refused").forEach(each -> refused.add(each.text("sentence") + " " + each.text("next_step")));
            bar(node.out(), to, lines.size());
        }
        node.out()
                .println((dryRun ? "Would be added: " : "Added: ") + added + ", known already: " + known + ", refused: "
                        + refused.size());
        node.out().println(refused.stream().limit(SHOWN).collect(Collectors.joining("\n")));
        return refused.isEmpty() ? 0 : 1;
    }

    /** Drawn over itself, and only where somebody looks. */
    private static void bar(PrintWriter out, int done, int all) {
        if (CommandLine.Help.Ansi.AUTO.enabled() && all > LINES_AT_ONCE) {
            int full = CELLS * done / all;
            out.print("\r[" + "#".repeat(full) + ".".repeat(CELLS - full) + "] " + done + " of " + all
                    + (done == all ? "\n" : ""));
            out.flush();
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw refused("FILE_NOT_READ", file, unreadable);
        }
    }

    private static RefusedException refused(String code, Path file, IOException why) {
        return new RefusedException(new Refusal(
                code,
                "The file " + file + " does not open (" + why.getClass().getSimpleName() + ").",
                "Check its name and whether you may."));
    }
}
