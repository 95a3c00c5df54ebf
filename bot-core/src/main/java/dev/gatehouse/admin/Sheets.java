package dev.gatehouse.admin;

import java.util.List;
import java.util.Locale;

/** Writes members down as files; what is written can be read back in without loss. */
public interface Sheets {

    String written(Form form, List<MemberLine> lines);

    /** The kinds of files. */
    enum Form {
        /** With a line of headings; cells that a spreadsheet would take for formulas are kept from being any. */
        CSV,
        /** One JSON object a line. */
        JSONL;

        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
