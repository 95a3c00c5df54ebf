package dev.gatehouse.sandbox.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.discord.RegisteredCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line typed into Discord's box: {@code /buy product:Gold}. A value runs to the next option or to the end.
 *
 * @param name the words before the first option
 */
record TypedCommand(String name, Map<String, String> options) {
    /** Discord's number for an option that is a command itself. */
    private static final int PART = 1;

    private static final Pattern OPTION = Pattern.compile("(?:^|\\s)([a-z0-9_-]{1,32}):");

    /** @throws IllegalArgumentException when it does not begin with a slash */
    static TypedCommand of(String line) {
        String typed = line.strip();
        if (!typed.startsWith("/")) {
            throw new IllegalArgumentException("On this stage only commands are typed: begin with /");
        }
        Matcher matcher = OPTION.matcher(typed);
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        List<String> names = new ArrayList<>();
        while (matcher.find()) {
            starts.add(matcher.start());
            ends.add(matcher.end());
            names.add(matcher.group(1));
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (int n = 0; n < names.size(); n++) {
            int until = n + 1 < starts.size() ? starts.get(n + 1) : typed.length();
            options.put(names.get(n), typed.substring(ends.get(n), until).strip());
        }
        String name = names.isEmpty() ? typed : typed.substring(0, starts.get(0));
        return new TypedCommand(name.strip(), options);
    }

    /** The option that is being written, when the line ends in one. */
    Optional<String> focused() {
        return options.keySet().stream().reduce((before, last) -> last);
    }

    /** The command's parts, such as {@code setup} of {@code /gate}; empty when it is one by itself. */
    static List<JsonNode> partsOf(RegisteredCommand command) {
        List<JsonNode> parts = new ArrayList<>();
        for (JsonNode each : command.raw().path("options")) {
            if (each.path("type").asInt() == PART) {
                parts.add(each);
            }
        }
        return parts;
    }

    /** How a client lists the options of a command, or of a part of one: by name, in their order. */
    static List<String> optionsOf(JsonNode command) {
        List<String> names = new ArrayList<>();
        for (JsonNode each : command.path("options")) {
            names.add(each.path("name").asText());
        }
        return names;
    }
}
