package dev.gatehouse.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language has every text, with the same holes, and within what the platforms take. */
class LanguagesTest {
    private static final Pattern HOLE = Pattern.compile("\\{[a-z]+}");
    private static final Pattern ODD_BRACE = Pattern.compile("[{}]");
    private static final Pattern CODE = Pattern.compile("\\(([A-Z_]{6,})\\)");
    private static final int DISCORD_MESSAGE = 2000;
    private static final int DISCORD_BUTTON = 80;
    private static final int TELEGRAM_COMMAND = 256;
    /** The longest thing that a hole is filled with: a title, cut by whoever dresses it. */
    private static final String LONG = "x".repeat(200);

    static Stream<Locale> others() {
        return Languages.all().stream().filter(each -> !each.equals(Locale.ENGLISH));
    }

    static Stream<Locale> all() {
        return Languages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("others")
    void no_text_is_missing_and_none_is_left_over(Locale language) throws IOException {
        assertThat(texts(language).keySet())
                .containsExactlyElementsOf(texts(Locale.ENGLISH).keySet());
    }

    @ParameterizedTest
    @MethodSource("others")
    void every_text_has_the_holes_commands_and_codes_of_the_english_one(Locale language) throws IOException {
        Map<String, String> theirs = texts(language);
        texts(Locale.ENGLISH).forEach((key, english) -> {
            String text = Objects.requireNonNull(theirs.get(key));
            for (Pattern part : new Pattern[] {HOLE, CODE, Pattern.compile("/[a-z]+")}) {
                assertThat(found(part, text)).as("%s of %s", part, key).isEqualTo(found(part, english));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("others")
    void no_text_was_left_in_english(Locale language) throws IOException {
        Map<String, String> theirs = texts(language);
        assertThat(texts(Locale.ENGLISH))
                .allSatisfy((key, english) -> assertThat(
                                HOLE.matcher(english).replaceAll("").isBlank() || !english.equals(theirs.get(key)))
                        .as(key)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_text_fits_where_it_is_shown(Locale language) throws IOException {
        texts(language).forEach((key, text) -> {
            String filled = HOLE.matcher(text).replaceAll(LONG);
            assertThat(ODD_BRACE.matcher(filled).find())
                    .as("a hole that is none in " + key)
                    .isFalse();
            assertThat(text.strip()).as(key).isNotEmpty().isEqualTo(text);
            assertThat(filled.length()).as(key).isLessThanOrEqualTo(DISCORD_MESSAGE);
            if (key.endsWith(".button")) {
                assertThat(text.length()).as(key).isLessThanOrEqualTo(DISCORD_BUTTON);
            }
            if (key.startsWith("telegram.command.")) {
                assertThat(text.length()).as(key).isLessThanOrEqualTo(TELEGRAM_COMMAND);
            }
        });
    }

    @Test
    void a_language_is_known_by_its_tag_its_own_name_and_its_english_one() {
        Locale russian = Locale.forLanguageTag("ru");
        for (String typed : new String[] {"ru", " RU ", "русский", "Russian"}) {
            assertThat(Languages.typed(typed)).contains(russian);
        }
        assertThat(Languages.typed("Klingon")).isEmpty();
        assertThat(Languages.nearest(Locale.forLanguageTag("es-MX"))).isEqualTo(Locale.forLanguageTag("es"));
        assertThat(Languages.nearest(Locale.JAPANESE)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_moment_carries_the_language_it_stands_in() {
        Locale spanish = Locale.forLanguageTag("es");
        assertThat(new Texts(spanish).parts("notice.renewed", Map.of("door", "VIP", "until", Instant.EPOCH)))
                .filteredOn(Message.Part.Moment.class::isInstance)
                .extracting(part -> ((Message.Part.Moment) part).language())
                .containsExactly(spanish);
    }

    private static String found(Pattern part, String text) {
        return part.matcher(text).results().map(MatchResult::group).sorted().collect(Collectors.joining(" "));
    }

    private static Map<String, String> texts(Locale language) throws IOException {
        String tag = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(Texts.class.getResourceAsStream("texts" + tag + ".properties"));
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}
