package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse tickets}: Hilt's support. */
@Command(
        name = "tickets",
        description = "Opens and reads support tickets at Hilt.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class TicketsCommand {
    private final SettingsLoader settings;

    public TicketsCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Command(name = "list", description = "A page of tickets.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--status", description = "Of one status, such as OPEN.") Optional<String> status,
            @Option(names = "--page", description = "50 a page; the first by default.") Optional<String> page,
            @Mixin NodeOptions node) {
        return node.see(
                settings, AdminPath.of("tickets").with("status", status).with("page", page), TicketsCommand::page);
    }

    @Command(name = "show", description = "A ticket with what was said in it.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "TICKET", description = "The ticket's id, as open shows it.") String id,
            @Mixin NodeOptions node) {
        return node.see(settings, AdminPath.of("tickets", id), TicketsCommand::thread);
    }

    @Command(name = "open", description = "Opens a ticket.", mixinStandardHelpOptions = true)
    int open(
            @Parameters(index = "0", paramLabel = "SUBJECT", description = "What it is about, in a line.")
                    String subject,
            @Parameters(index = "1", paramLabel = "TEXT", description = "What is to be said.") String text,
            @Option(names = "--membership", description = "The membership it is about.") Optional<String> membership,
            @Mixin NodeOptions node) {
        AdminPath path =
                AdminPath.of("tickets").with("subject", Optional.of(subject)).with("membership", membership);
        return node.act(settings, path, text, answer -> "Opened: " + answer.text("ticket"));
    }

    @Command(name = "say", description = "Says something in a ticket.", mixinStandardHelpOptions = true)
    int say(
            @Parameters(index = "0", paramLabel = "TICKET", description = "The ticket's id, as open shows it.")
                    String id,
            @Parameters(index = "1", paramLabel = "TEXT", description = "What is to be said.") String text,
            @Mixin NodeOptions node) {
        return node.act(settings, AdminPath.of("tickets", id, "message"), text, answer -> "Said.");
    }

    private static String page(NodeAnswer answer) {
        List<NodeAnswer> all = answer.list("tickets");
        return all.isEmpty()
                ? "No ticket."
                : all.stream().map(TicketsCommand::line).collect(Collectors.joining("\n"));
    }

    private static String line(NodeAnswer ticket) {
        return ticket.text("ticket") + "  " + ticket.text("status") + "  " + ticket.text("at") + "  "
                + ticket.text("subject");
    }

    private static String thread(NodeAnswer answer) {
        return line(answer) + "\n"
                + answer.list("messages").stream()
                        .map(each -> each.text("author") + "  " + each.text("at") + "\n  " + each.text("body"))
                        .collect(Collectors.joining("\n"));
    }
}
