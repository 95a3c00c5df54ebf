package dev.gatehouse.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages there are texts in. A new one is a bundle and a line here; docs/translating.md tells the rest. */
public final class Languages {
    private static final List<Locale> ALL =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.forLanguageTag("ru"));

    private Languages() {}

    public static List<Locale> all() {
        return ALL;
    }

    /** The language of a tag such as {@code es-MX}; English where there is none. */
    static Locale nearest(Locale said) {
        return ALL.stream()
                .filter(each -> each.getLanguage().equals(said.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** What somebody typed: a tag, or the name of the language in that language or in English. */
    public static Optional<Locale> typed(String typed) {
        String wanted = typed.strip();
        return ALL.stream()
                .filter(each -> each.getLanguage().equalsIgnoreCase(wanted)
                        || name(each).equalsIgnoreCase(wanted)
                        || each.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** The language's own name for itself. */
    public static String name(Locale language) {
        return language.getDisplayLanguage(language);
    }
}
