package dev.gatehouse.admin;

import java.util.List;

/** Questions to be answered in writing: a modal on Discord, one question after the other on Telegram. */
public record Form(String title, List<Field> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    /**
     * One question.
     *
     * @param key its name in the answer
     * @param example shown where nothing is typed yet; may be empty
     * @param longest characters taken at most
     */
    public record Field(String key, String label, String example, boolean needed, int longest) {}
}
