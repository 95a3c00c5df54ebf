package dev.gatehouse.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.admin.NotDoneException;
import dev.gatehouse.admin.Sheets.Form;
import dev.gatehouse.app.settings.SettingsLoader;
import dev.gatehouse.web.MemberSheets;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everybody out to a file, and in from one: CSV by the ending {@code .csv}, JSON lines by any other. */
final class MemberLists {
    /** A request holds 64 KiB; a line is far below 600 bytes. */
    private static final int LINES_AT_ONCE = 100;

    private static final int SHOWN = 20;

    private final SettingsLoader settings;
    private final NodeOptions node;
    private final MemberSheets sheets = new MemberSheets();

    MemberLists(SettingsLoader settings, NodeOptions node) {
        this.settings = settings;
        this.node = node;
    }

    int out(Path file, Optional<String> gate) {
        List<String> lines = new ArrayList<>();
        Bar bar = new Bar(node.out());
        int from = 0;
        int all;
        do {
            AdminPath path = AdminPath.of("members", "export")
                    .with("gate", gate)
                    .with("from", Optional.of(Integer.toString(from)));
            NodeAnswer answer = node.ask(settings, path);
            lines.addAll(answer.lines("members"));
            from = answer.number("next");
            all = answer.number("all");
            bar.at(from, all);
        } while (from < all);
        write(file, String.join("\n", lines));
        return node.told(
                Map.of("written", lines.size(), "file", file.toString()), lines.size() + " written to " + file);
    }

    private void write(Path file, String lines) {
        try {
            List<Map<String, String>> rows = sheets.read(Form.JSONL, new StringReader(lines));
            Files.writeString(file, sheets.write(form(file), rows));
        } catch (IOException unwritable) {
            throw refused("FILE_NOT_WRITTEN", file, unwritable);
        }
    }

    int in(Path file, boolean dryRun, Optional<String> owner) {
        List<Map<String, String>> rows = read(file);
        AdminPath path = AdminPath.of("members", "import")
                .with("dry", dryRun ? Optional.of("yes") : Optional.empty())
                .with("owner", owner);
        Bar bar = new Bar(node.out());
        Tally tally = new Tally();
        for (int from = 0; from < rows.size(); from += LINES_AT_ONCE) {
            int to = Math.min(rows.size(), from + LINES_AT_ONCE);
            tally.add(node.ask(settings, path, sheets.write(Form.JSONL, rows.subList(from, to))));
            bar.at(to, rows.size());
        }
        node.told(tally.json(), tally.words(dryRun));
        return tally.refused.isEmpty() ? 0 : 1;
    }

    private List<Map<String, String>> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            return sheets.read(form(file), reader);
        } catch (NotDoneException unreadable) {
            throw new RefusedException(unreadable.refusal());
        } catch (IOException unreadable) {
            throw refused("FILE_NOT_READ", file, unreadable);
        }
    }

    private static Form form(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? Form.CSV : Form.JSONL;
    }

    private static RefusedException refused(String code, Path file, IOException why) {
        return new RefusedException(new Refusal(
                code,
                "The file " + file + " does not open (" + why.getClass().getSimpleName() + ").",
                "Check its name and whether you may."));
    }

    /** What became of all the lines. */
    private static final class Tally {
        private final List<String> refused = new ArrayList<>();
        private int added;
        private int known;
        private int atHilt;

        void add(NodeAnswer answer) {
            added += answer.number("added");
            known += answer.number("known");
            atHilt += answer.number("at_hilt");
            answer.list("refused").forEach(each -> refused.add(each.text("sentence") + " " + each.text("next_step")));
        }

        Map<String, Object> json() {
            return Map.of("added", added, "known", known, "at_hilt", atHilt, "refused", refused);
        }

        String words(boolean dryRun) {
            String first = (dryRun ? "Would be added: " : "Added: ") + added + ", known already: " + known
                    + ", members by Hilt: " + atHilt + ", refused: " + refused.size();
            return refused.isEmpty()
                    ? first
                    : first + "\n" + refused.stream().limit(SHOWN).collect(Collectors.joining("\n"));
        }
    }
}
