package dev.gatehouse.sandbox.stage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of Discord's markup that a client shows as something else than its letters. */
final class DiscordText {
    private static final Pattern MARKUP = Pattern.compile("<t:(?<time>-?\\d{1,12})(?::(?<style>[tTdDfFR]))?>"
            + "|\\[(?<label>(?:[^\\]\\\\]|\\\\.)+)\\]\\((?<url>https?://[^\\s)]+)\\)"
            + "|\\*\\*(?<strong>(?:[^*\\\\]|\\\\.)+)\\*\\*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([^A-Za-z0-9\\s])");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private DiscordText() {}

    static List<Span> read(String text, Instant now) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = MARKUP.matcher(text);
        int at = 0;
        while (matcher.find()) {
            words(spans, text.substring(at, matcher.start()));
            spans.add(span(matcher, now));
            at = matcher.end();
        }
        words(spans, text.substring(at));
        return List.copyOf(spans);
    }

    private static Span span(Matcher matcher, Instant now) {
        if (matcher.group("time") != null) {
            Instant then = Instant.ofEpochSecond(Long.parseLong(matcher.group("time")));
            String exact = MOMENT.format(then);
            return new Span.Moment("R".equals(matcher.group("style")) ? Ago.of(then, now) : exact, exact);
        }
        if (matcher.group("label") != null) {
            return new Span.Link(plain(matcher.group("label")), matcher.group("url"));
        }
        return new Span.Strong(plain(matcher.group("strong")));
    }

    private static void words(List<Span> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span.Words(plain(text)));
        }
    }

    private static String plain(String text) {
        return ESCAPE.matcher(text).replaceAll("$1");
    }
}
