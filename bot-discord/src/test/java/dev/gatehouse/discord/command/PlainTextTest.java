package dev.gatehouse.discord.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainTextTest {
    @ParameterizedTest
    @CsvSource({
        "**bold**, \\*\\*bold\\*\\*",
        "a_b, a\\_b",
        "`code`, \\`code\\`",
        "<@123>, \\<@\u200B123>",
        "[click](https://evil.example), \\[click\\](https://evil.example)",
        "@everyone, @\u200Beveryone",
        "# big, \\# big",
        "> quote, \\> quote",
        "2026-11-22, 2026-11-22",
        "||spoiler||, \\|\\|spoiler\\|\\|",
        "back\\slash, back\\\\slash"
    })
    void fault_97_names_are_shown_as_they_were_written(String written, String sent) {
        assertThat(PlainText.escaped(written)).isEqualTo(sent);
    }

    @Test
    void fault_97_no_text_turns_the_rest_of_the_line_around() {
        assertThat(PlainText.escaped("\u202Egnp.exe\u2066\u0007")).isEqualTo("gnp.exe");
    }

    @Test
    void a_line_break_stays() {
        assertThat(PlainText.escaped("one\n- two")).isEqualTo("one\n\\- two");
    }

    @Test
    void what_is_too_long_is_cut_between_two_characters() {
        assertThat(PlainText.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(PlainText.cut("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(PlainText.cut("abcd\\_fg", 6)).isEqualTo("abcd…");
        assertThat(PlainText.cut("abcd😀xyz", 6)).isEqualTo("abcd…");
    }
}
