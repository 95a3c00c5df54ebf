package dev.gatehouse.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts in one language. English stands in for what a language does not have. */
public final class Texts {
    private static final String BUNDLE = "dev.gatehouse.notice.texts";
    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle bundle;

    public Texts(Locale locale) {
        this(locale, ZoneOffset.UTC);
    }

    /** Texts with moments in the reader's zone where the platform does not know it. */
    public Texts(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    }

    /** The tag of the language they are in. */
    public String language() {
        return Languages.nearest(locale).toLanguageTag();
    }

    /** Nothing said yet. */
    public Message empty() {
        return new Message(List.of(), List.of());
    }

    /** A text without holes. */
    public String plain(String key) {
        return bundle.getString(key);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * A text with its holes filled: an {@link Instant} becomes a moment, everything else its words.
     *
     * @throws IllegalArgumentException when a hole has nothing to fill it
     */
    public List<Message.Part> parts(String key, Map<String, ?> values) {
        String text = bundle.getString(key);
        List<Message.Part> parts = new ArrayList<>();
        Matcher hole = HOLE.matcher(text);
        int from = 0;
        while (hole.find()) {
            words(parts, text.substring(from, hole.start()));
            fill(parts, key, hole.group(1), values);
            from = hole.end();
        }
        words(parts, text.substring(from));
        return parts;
    }

    /** A text whose holes are all words. */
    public String words(String key, Map<String, ?> values) {
        StringBuilder text = new StringBuilder();
        for (Message.Part part : parts(key, values)) {
            if (!(part instanceof Message.Part.Words words)) {
                throw new IllegalArgumentException("A moment cannot stand in " + key);
            }
            text.append(words.text());
        }
        return text.toString();
    }

    public Message message(String key, Map<String, ?> values, Message.Button... buttons) {
        return new Message(parts(key, values), List.of(buttons));
    }

    private void fill(List<Message.Part> parts, String key, String name, Map<String, ?> values) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Nothing fills {" + name + "} of " + key);
        }
        if (value instanceof Instant moment) {
            parts.add(new Message.Part.Moment(moment, locale, zone));
        } else {
            words(parts, value.toString());
        }
    }

    private static void words(List<Message.Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Message.Part.Words(text));
        }
    }
}
