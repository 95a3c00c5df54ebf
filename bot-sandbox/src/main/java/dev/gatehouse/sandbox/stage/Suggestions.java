package dev.gatehouse.sandbox.stage;

import dev.gatehouse.sandbox.discord.DiscordStandIn;
import dev.gatehouse.sandbox.discord.RegisteredCommand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Completes what is typed into Discord's box, from the registered commands and the bot's own choices. */
final class Suggestions {
    private final DiscordStandIn discord;
    private final Front front;

    Suggestions(Sandbox sandbox, Front front) {
        this.discord = sandbox.discord();
        this.front = front;
    }

    List<Suggestion> of(String line) {
        if (!line.startsWith("/")) {
            return List.of();
        }
        TypedCommand typed = TypedCommand.of(line);
        Optional<String> option = typed.focused();
        if (option.isPresent()) {
            return choices(line, typed, option.get());
        }
        boolean whole = line.endsWith(" ");
        return discord.commands().stream()
                .filter(each ->
                        whole ? typed.name().equals("/" + each.name()) : ("/" + each.name()).startsWith(typed.name()))
                .flatMap(each -> whole ? options(each) : Stream.of(command(each)))
                .toList();
    }

    private static Suggestion command(RegisteredCommand command) {
        String more = TypedCommand.optionsOf(command).isEmpty() ? "" : " ";
        return new Suggestion("/" + command.name(), command.description(), "/" + command.name() + more);
    }

    private static Stream<Suggestion> options(RegisteredCommand command) {
        return TypedCommand.optionsOf(command).stream()
                .map(each -> new Suggestion(each + ":", "option", "/" + command.name() + " " + each + ":"));
    }

    /** The bot has three seconds to offer choices; when it does not, a client shows none. */
    private List<Suggestion> choices(String line, TypedCommand typed, String option) {
        String value = typed.options().getOrDefault(option, "");
        String before = line.substring(0, line.lastIndexOf(option + ":") + option.length() + 1);
        try {
            return discord.autocomplete(guild(), front.discord().id(), typed.name(), option, value).stream()
                    .map(each -> new Suggestion(each, option, before + each))
                    .toList();
        } catch (IllegalArgumentException | IllegalStateException nothingOffered) {
            return List.of();
        }
    }

    private long guild() {
        return front.channel() == 0 ? 0 : Cast.GUILD;
    }
}
