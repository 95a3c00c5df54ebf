package dev.gatehouse.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Membership;
import dev.gatehouse.admin.MemberLine;
import dev.gatehouse.admin.NotDoneException;
import dev.gatehouse.admin.Sheets;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Members as CSV and as JSON lines, with the same columns in both. */
public final class MemberSheets implements Sheets {
    private static final List<String> COLUMNS = List.of(
            "account",
            "gate",
            "door",
            "standing",
            "until",
            "product",
            "membership",
            "status",
            "kind",
            "owner",
            "reason",
            "end",
            "review");
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CsvMapper CSV = CsvMapper.builder().build();

    @Override
    public String written(Form form, List<MemberLine> lines) {
        return write(form, lines.stream().map(MemberSheets::cells).toList());
    }

    /** Cells as a file. */
    public String write(Form form, List<Map<String, String>> rows) {
        try {
            return form == Form.CSV ? csv(rows) : json(rows);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String csv(List<Map<String, String>> rows) throws JsonProcessingException {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
        COLUMNS.forEach(schema::addColumn);
        List<Map<String, String>> guarded =
                rows.stream().map(row -> with(row, MemberSheets::guarded)).toList();
        return CSV.writer(schema.build()).writeValueAsString(guarded);
    }

    private static String json(List<Map<String, String>> rows) throws JsonProcessingException {
        StringBuilder lines = new StringBuilder();
        for (Map<String, String> row : rows) {
            lines.append(JSON.writeValueAsString(row)).append('\n');
        }
        return lines.toString();
    }

    /**
     * The cells of a file, heading by heading; empty cells are left out.
     *
     * @throws NotDoneException when it is none, with the line
     */
    public List<Map<String, String>> read(Form form, Reader file) {
        ObjectReader reader = form == Form.CSV
                ? CSV.readerFor(CELLS).with(CsvSchema.emptySchema().withHeader())
                : JSON.readerFor(CELLS);
        List<Map<String, String>> rows = new ArrayList<>();
        try (MappingIterator<Map<String, String>> each = reader.readValues(file)) {
            while (each.hasNextValue()) {
                Map<String, String> row = each.nextValue();
                rows.add(filled(form == Form.CSV ? with(row, MemberSheets::unguarded) : row));
            }
            return rows;
        } catch (IOException unreadable) {
            throw new NotDoneException(
                    "NOT_A_SHEET",
                    "Row " + (rows.size() + 1) + " of the file cannot be read.",
                    "Write it as gatehouse members export does: CSV with a line of headings, or one JSON object a line.");
        }
    }

    private static Map<String, String> filled(Map<String, String> row) {
        Map<String, String> filled = new LinkedHashMap<>();
        row.forEach((name, cell) -> {
            if (cell != null && !cell.isEmpty()) {
                filled.put(name, cell);
            }
        });
        return filled;
    }

    private static Map<String, String> with(Map<String, String> row, UnaryOperator<String> change) {
        Map<String, String> changed = new LinkedHashMap<>();
        row.forEach((name, cell) -> changed.put(name, change.apply(cell)));
        return changed;
    }

    /** Whoever opens the file in a spreadsheet must not run what somebody typed as a reason. */
    private static String guarded(String cell) {
        return !cell.isEmpty() && "=+-@\t\r'".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    static Map<String, String> cells(MemberLine line) {
        Map<String, String> cells = new LinkedHashMap<>();
        COLUMNS.forEach(column -> cells.put(column, ""));
        cells.put("account", line.account().toString());
        cells.put("gate", line.gate().value());
        cells.put("door", line.door());
        cells.put("standing", line.standing());
        cells.put("until", moment(line.until()));
        line.membership().ifPresent(membership -> put(cells, membership));
        line.word().ifPresent(word -> put(cells, word));
        return cells;
    }

    private static void put(Map<String, String> cells, Membership membership) {
        cells.put("product", membership.product().value());
        cells.put("membership", membership.id().value());
        cells.put("status", membership.said());
    }

    private static void put(Map<String, String> cells, HandException word) {
        cells.put("kind", word.kind().name());
        cells.put("owner", word.owner());
        cells.put("reason", word.reason());
        cells.put("end", moment(word.end()));
        cells.put("review", moment(word.review()));
    }

    private static String moment(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("");
    }
}
