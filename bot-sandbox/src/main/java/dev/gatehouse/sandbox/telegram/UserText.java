package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.gatehouse.sandbox.StandInServer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client marks in a text somebody typed: commands, mentions and addresses. */
final class UserText {
    private static final Pattern MARKED = Pattern.compile(
            "(?<!\\S)(?:(?<command>/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{5,32})?)|(?<mention>@[A-Za-z][A-Za-z0-9_]{3,31})"
                    + "|(?<url>https?://\\S+))(?![A-Za-z0-9_@])");

    private UserText() {}

    static ArrayNode entities(String text) {
        ArrayNode entities = StandInServer.JSON.createArrayNode();
        Matcher marked = MARKED.matcher(text);
        while (marked.find()) {
            String type = marked.group("command") != null
                    ? "bot_command"
                    : marked.group("mention") != null ? "mention" : "url";
            entities.add(Formatted.entity(type, marked.start(), marked.end()));
        }
        return entities;
    }
}
