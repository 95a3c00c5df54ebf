package dev.gatehouse.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.discord.DiscordStandIn;
import dev.gatehouse.sandbox.discord.RegisteredCommand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A line as somebody may type it in Discord, with the least and the most that can be given.
 *
 * @param words such as {@code /gate list}
 */
record TypedCommand(String words, Map<String, String> needed, Map<String, String> all) {
    private static final int SUB_COMMAND = 1;
    private static final int STRING = 3;
    private static final int WHOLE = 4;
    private static final int USER = 6;

    /** Every one that Discord was told of; wherever a person is asked for it is this one. */
    static List<TypedCommand> all(DiscordStandIn discord, long person) {
        return discord.commands().stream().flatMap(each -> of(each, person)).toList();
    }

    private static Stream<TypedCommand> of(RegisteredCommand command, long person) {
        JsonNode options = command.raw().path("options");
        if (options.path(0).path("type").asInt() != SUB_COMMAND) {
            return Stream.of(of("/" + command.name(), options, person));
        }
        return StreamSupport.stream(options.spliterator(), false)
                .map(sub -> of("/" + command.name() + " " + sub.path("name").asText(), sub.path("options"), person));
    }

    private static TypedCommand of(String words, JsonNode options, long person) {
        Map<String, String> needed = new HashMap<>();
        Map<String, String> all = new HashMap<>();
        for (JsonNode option : options) {
            String name = option.path("name").asText();
            String value = value(option, person);
            if (option.path("required").asBoolean()) {
                needed.put(name, value);
            }
            if (!value.isEmpty()) {
                all.put(name, value);
            }
        }
        return new TypedCommand(words, needed, all);
    }

    private static String value(JsonNode option, long person) {
        return switch (option.path("type").asInt()) {
            case STRING -> option.path("choices").path(0).path("value").asText("Gold");
            case WHOLE -> "3";
            case USER -> Long.toString(person);
            default -> "";
        };
    }
}
