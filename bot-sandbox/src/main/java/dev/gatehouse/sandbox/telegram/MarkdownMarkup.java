package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** {@code parse_mode=MarkdownV2}: every reserved character that is not markup must be escaped. */
final class MarkdownMarkup {
    private record Open(String mark, int from, int sourceAt) {}

    private static final String RESERVED = "_*[]()~`>#+-=|{}.!";
    /** Longest first, so that two underscores are not read as one twice. */
    private static final List<String> MARKS = List.of("```", "__", "||", "*", "_", "~", "`", "[");

    private static final Map<String, String> TYPES = Map.of(
            "```", "pre",
            "__", "underline",
            "||", "spoiler",
            "*", "bold",
            "_", "italic",
            "~", "strikethrough",
            "`", "code",
            "[", "text_link");
    private static final Map<String, String> SPOKEN = Map.of(
            "```", "Pre",
            "__", "Underline",
            "||", "Spoiler",
            "*", "Bold",
            "_", "Italic",
            "~", "Strikethrough",
            "`", "Code",
            "[", "TextUrl");

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final ArrayNode entities = StandInServer.JSON.createArrayNode();
    private final Deque<Open> open = new ArrayDeque<>();

    MarkdownMarkup(String source) {
        this.source = source;
    }

    Formatted read() {
        int at = 0;
        while (at < source.length()) {
            at = step(at);
        }
        if (!open.isEmpty()) {
            Open begun = open.getFirst();
            throw Formatted.unreadable("Can't find end of "
                    + SPOKEN.getOrDefault(begun.mark(), "") + " entity at byte offset "
                    + Formatted.byteOffset(source, begun.sourceAt()));
        }
        return new Formatted(text.toString(), entities);
    }

    private int step(int at) {
        char next = source.charAt(at);
        if (next == '\\' && at + 1 < source.length() && source.charAt(at + 1) <= 126) {
            text.append(source.charAt(at + 1));
            return at + 2;
        }
        if (inCode() && next != '`') {
            return plain(at);
        }
        if (next == ']' && !open.isEmpty() && open.getFirst().mark().equals("[")) {
            return link(at);
        }
        if (next == '>' && (at == 0 || source.charAt(at - 1) == '\n')) {
            return at + 1;
        }
        for (String mark : MARKS) {
            if (source.startsWith(mark, at)) {
                return toggle(mark, at);
            }
        }
        return unmarked(at, next);
    }

    private int unmarked(int at, char next) {
        if (RESERVED.indexOf(next) >= 0) {
            throw Formatted.unreadable(
                    "Character '" + next + "' is reserved and must be escaped with the preceding '\\'");
        }
        return plain(at);
    }

    private boolean inCode() {
        return !open.isEmpty() && open.getFirst().mark().startsWith("`");
    }

    private int plain(int at) {
        text.append(source.charAt(at));
        return at + 1;
    }

    private int toggle(String mark, int at) {
        if (!open.isEmpty() && open.getFirst().mark().equals(mark) && !mark.equals("[")) {
            Open begun = open.pop();
            if (text.length() > begun.from()) {
                entities.add(Formatted.entity(TYPES.getOrDefault(mark, ""), begun.from(), text.length()));
            }
        } else {
            open.push(new Open(mark, text.length(), at));
        }
        return at + mark.length();
    }

    private int link(int at) {
        Open begun = open.pop();
        int end = source.startsWith("](", at) ? source.indexOf(')', at) : -1;
        if (end < 0) {
            throw Formatted.unreadable("Can't find end of a URL at byte offset " + Formatted.byteOffset(source, at));
        }
        ObjectNode entity = Formatted.entity("text_link", begun.from(), text.length());
        entities.add(entity.put("url", source.substring(at + 2, end)));
        return end + 1;
    }
}
