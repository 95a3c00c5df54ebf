package dev.gatehouse.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.notice.Message.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern KEY = Pattern.compile(
            "\"((?:buy|status|notice|door|expired|link|unlink|move|moved|code|language|zone|telegram)\\.[A-Za-z.]+|unclaimed)\"");
    private static final Instant END = Instant.parse("2026-05-10T12:00:00Z");

    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void every_key_that_the_code_names_has_a_text() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/gatehouse"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> KEY.matcher(read(file))
                            .results()
                            .map(found -> found.group(1))
                            .filter(key -> !key.endsWith("."))
                            .forEach(used::add));
        }
        assertThat(used).hasSizeGreaterThan(20).allMatch(texts::has);
    }

    @Test
    void a_moment_stays_a_moment_and_words_stay_words() {
        Message message = texts.message("status.active", Map.of("door", "your role", "until", END));
        assertThat(message.parts())
                .containsExactly(
                        new Part.Words("your role"),
                        new Part.Words(": active until "),
                        new Part.Moment(END),
                        new Part.Words("."));
    }

    @Test
    void a_title_that_looks_like_a_hole_or_like_markup_passes_through_as_it_is() {
        String hostile = "{until} $1 \\ **bold** <b> [x](https://evil.example) @everyone";
        assertThat(texts.words("buy.unknown", Map.of("typed", hostile))).isEqualTo(hostile + " is not on sale here.");
    }

    @Test
    void a_hole_that_nothing_fills_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> texts.message("status.active", Map.of("door", "your role")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{until}");
    }

    @Test
    void a_language_without_texts_reads_english() {
        assertThat(new Texts(Locale.JAPANESE).plain("unclaimed")).isEqualTo(texts.plain("unclaimed"));
    }

    @Test
    void of_two_messages_the_empty_one_leaves_no_trace() {
        Message one = texts.message("unclaimed", Map.of());
        assertThat(texts.empty().and(one)).isEqualTo(one);
        assertThat(one.and(texts.empty())).isEqualTo(one);
        assertThat(one.and(one).parts()).hasSize(3);
        assertThat(one.with(List.of()).buttons()).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
