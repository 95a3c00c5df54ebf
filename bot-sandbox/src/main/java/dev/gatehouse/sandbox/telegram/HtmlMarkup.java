package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code parse_mode=HTML}: a handful of tags, four named entities, everything properly closed. */
final class HtmlMarkup {
    private record Open(String tag, String attributes, int from, int sourceAt) {}

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("span", "spoiler"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("a", "text_link"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("tg-emoji", "custom_emoji"));
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)([^<>]*)>");
    private static final Pattern HREF = Pattern.compile("href\\s*=\\s*[\"']?([^\"'\\s>]+)");
    private static final Pattern NAMED = Pattern.compile("&(lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});");

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final ArrayNode entities = StandInServer.JSON.createArrayNode();
    private final Deque<Open> open = new ArrayDeque<>();

    HtmlMarkup(String source) {
        this.source = source;
    }

    Formatted read() {
        int at = 0;
        while (at < source.length()) {
            char next = source.charAt(at);
            at = next == '<' ? tag(at) : next == '&' ? reference(at) : plain(at);
        }
        if (!open.isEmpty()) {
            throw Formatted.unreadable("Can't find end tag corresponding to start tag \""
                    + open.getFirst().tag() + "\"");
        }
        return new Formatted(text.toString(), entities);
    }

    private int plain(int at) {
        text.append(source.charAt(at));
        return at + 1;
    }

    private int tag(int at) {
        Matcher tag = TAG.matcher(source).region(at, source.length());
        if (!tag.lookingAt()) {
            throw Formatted.unreadable("Unclosed start tag at byte offset " + Formatted.byteOffset(source, at));
        }
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (tag.group(1).isEmpty()) {
            start(name, tag.group(3), at);
        } else {
            end(name, at);
        }
        return tag.end();
    }

    private void start(String name, String attributes, int at) {
        if (!TYPES.containsKey(name)) {
            throw Formatted.unreadable(
                    "Unsupported start tag \"" + name + "\" at byte offset " + Formatted.byteOffset(source, at));
        }
        open.push(new Open(name, attributes, text.length(), at));
    }

    private void end(String name, int at) {
        if (open.isEmpty()) {
            throw Formatted.unreadable("Unexpected end tag at byte offset " + Formatted.byteOffset(source, at));
        }
        Open begun = open.pop();
        if (!begun.tag().equals(name)) {
            throw Formatted.unreadable("Unmatched end tag at byte offset " + Formatted.byteOffset(source, at)
                    + ", expected \"</" + begun.tag() + ">\", found \"</" + name + ">\"");
        }
        if (text.length() > begun.from()) {
            entity(begun);
        }
    }

    private void entity(Open begun) {
        ObjectNode entity = Formatted.entity(TYPES.getOrDefault(begun.tag(), "bold"), begun.from(), text.length());
        if (begun.tag().equals("a")) {
            Matcher href = HREF.matcher(begun.attributes());
            if (!href.find()) {
                return;
            }
            entity.put("url", href.group(1));
        }
        entities.add(entity);
    }

    private int reference(int at) {
        Matcher named = NAMED.matcher(source).region(at, source.length());
        if (!named.lookingAt()) {
            return plain(at);
        }
        switch (named.group(1)) {
            case "lt" -> text.append('<');
            case "gt" -> text.append('>');
            case "amp" -> text.append('&');
            case "quot" -> text.append('"');
            default -> text.appendCodePoint(number(named.group(1)));
        }
        return named.end();
    }

    private static int number(String reference) {
        return reference.startsWith("#x")
                ? Integer.parseInt(reference.substring(2), 16)
                : Integer.parseInt(reference.substring(1));
    }
}
