package dev.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.MemberLine;
import dev.gatehouse.admin.Sheets.Form;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberSheetsTest {
    private static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 1001);

    private final MemberSheets sheets = new MemberSheets();

    @ParameterizedTest
    @EnumSource(Form.class)
    void what_is_written_is_read_back_word_for_word(Form form) {
        List<String> reasons = List.of(
                "plain",
                "with, comma",
                "\"quoted\"",
                "two\nlines",
                "=HYPERLINK(\"evil\")",
                "'+1",
                "-1",
                " spaces ",
                "ünïcödé 🦔");
        List<MemberLine> lines = reasons.stream().map(MemberSheetsTest::line).toList();

        List<Map<String, String>> read = sheets.read(form, new StringReader(sheets.written(form, lines)));

        assertThat(read).extracting(row -> row.get("reason")).isEqualTo(reasons);
        assertThat(read.get(0))
                .containsEntry("account", "discord:1001")
                .containsEntry("gate", "vip")
                .containsEntry("kind", "ALLOW")
                .containsEntry("end", "2026-05-10T12:00:00.123456Z")
                .doesNotContainKey("membership");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void no_cell_of_a_spreadsheet_begins_as_a_formula_does(String reason) {
        assertThat(sheets.written(Form.CSV, List.of(line(reason)))).contains("'" + reason);
    }

    @Test
    void a_file_that_is_none_is_refused_with_its_row() {
        assertThatThrownBy(() -> sheets.read(Form.JSONL, new StringReader("{\"account\":\"discord:1\"}\n{nonsense")))
                .hasMessageContaining("NOT_A_SHEET")
                .hasMessageContaining("Row 2");
    }

    private static MemberLine line(String reason) {
        HandException word = new HandException(
                HandException.Kind.ALLOW,
                ALICE,
                new GateId("vip"),
                "olga",
                reason,
                Optional.of(Instant.parse("2026-05-10T12:00:00.123456Z")),
                Optional.empty());
        return new MemberLine(
                ALICE, word.gate(), "Member in The Club", "active", word.end(), Optional.empty(), Optional.of(word));
    }
}
