package dev.gatehouse.discord.command;

import java.util.regex.Pattern;

/** Plain text made safe for Discord: it looks as it was written, mentions nobody and turns no line around. */
final class PlainText {
    private static final Pattern MARKUP = Pattern.compile("[\\\\*_~`|<\\[\\]]");
    private static final Pattern LINE_STARTS = Pattern.compile("(?m)^(\\s*)([#>+-])");
    /** Characters that reorder the text after them, and control characters other than a line break. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C\\p{Cc}&&[^\\n]]");

    private static final String ZERO_WIDTH_SPACE = "\u200B";
    private static final String ELLIPSIS = "…";

    private PlainText() {}

    static String escaped(String text) {
        String safe = MARKUP.matcher(plain(text)).replaceAll("\\\\$0");
        safe = LINE_STARTS.matcher(safe).replaceAll("$1\\\\$2");
        return safe.replace("@", "@" + ZERO_WIDTH_SPACE);
    }

    /** Text for places that know no markup: labels and choices. */
    static String plain(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    /** At most {@code limit} characters, cut between two of them and never inside an escape. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Math.max(0, limit - ELLIPSIS.length());
        while (end > 0 && (Character.isLowSurrogate(text.charAt(end)) || text.charAt(end - 1) == '\\')) {
            end--;
        }
        return text.substring(0, end) + ELLIPSIS;
    }
}
