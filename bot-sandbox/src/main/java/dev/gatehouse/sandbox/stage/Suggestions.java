package dev.gatehouse.sandbox.stage;

import com.fasterxml.jackson.databind.JsonNode;
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
        Stream<Line> lines = discord.commands().stream().flatMap(Line::of);
        return line.endsWith(" ")
                ? lines.filter(each -> each.words().equals(typed.name()))
                        .flatMap(each -> each.next().stream())
                        .toList()
                : lines.filter(each -> each.isBeginningWith(typed.name()))
                        .map(Line::whole)
                        .toList();
    }

    /**
     * What can stand before options: a command, or a command and its part.
     *
     * @param next what may follow: the command's parts, or options
     */
    private record Line(String words, String description, List<Suggestion> next) {
        static Stream<Line> of(RegisteredCommand command) {
            String words = "/" + command.name();
            List<Line> parts = TypedCommand.partsOf(command).stream()
                    .map(part -> withOptions(
                            words + " " + part.path("name").asText(),
                            part.path("description").asText(),
                            part))
                    .toList();
            return parts.isEmpty()
                    ? Stream.of(withOptions(words, command.description(), command.raw()))
                    : Stream.concat(
                            Stream.of(new Line(
                                    words,
                                    command.description(),
                                    parts.stream().map(Line::whole).toList())),
                            parts.stream());
        }

        private static Line withOptions(String words, String description, JsonNode command) {
            List<Suggestion> options = TypedCommand.optionsOf(command).stream()
                    .map(each -> new Suggestion(each + ":", "option", words + " " + each + ":"))
                    .toList();
            return new Line(words, description, options);
        }

        /** A command's parts are offered once its own name stands there. */
        boolean isBeginningWith(String typed) {
            return words.startsWith(typed) && words.contains(" ") == typed.contains(" ");
        }

        Suggestion whole() {
            return new Suggestion(words, description, words + (next.isEmpty() ? "" : " "));
        }
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
