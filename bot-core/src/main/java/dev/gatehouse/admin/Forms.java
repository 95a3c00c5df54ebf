package dev.gatehouse.admin;

import dev.gatehouse.admin.Form.Field;
import dev.gatehouse.notice.Texts;
import java.util.List;

/** The questions that need an answer in writing, by their names. */
final class Forms {
    /** How many people lose the door, typed by whoever read it. */
    static final String COUNT = "count";

    static final String REASON = "reason";
    static final String PASS = "pass";
    static final String GIFT = "gift";
    static final String PRODUCT = "product";
    /** A day to come. */
    static final String DAY = "day";

    private static final int SHORT = 20;
    private static final int WALLET = 64;
    private static final int LONG = 200;

    private Forms() {}

    static Form of(Texts texts, String question) {
        List<Field> fields = switch (question) {
            case COUNT -> List.of(field(texts, "count", "12", true, SHORT));
            case DAY -> List.of(field(texts, "day", "2026-12-31", true, SHORT));
            case GIFT -> List.of(field(texts, "days", "7", true, SHORT), field(texts, "reason", "", false, LONG));
            // Discord shows five questions at most.
            case PRODUCT ->
                List.of(
                        field(texts, "title", "Gold club", true, ProductPlan.LONGEST_TITLE),
                        field(texts, "price", "29", true, SHORT),
                        field(texts, "days", "30", false, SHORT),
                        field(texts, "grace", "3", false, SHORT),
                        field(texts, "wallet", "", false, WALLET));
            case PASS ->
                List.of(
                        field(texts, "uses", "1", true, SHORT),
                        field(texts, "days", "14", true, SHORT),
                        field(texts, "reason", "", false, LONG));
            default -> List.of(field(texts, "reason", "", true, LONG), field(texts, "days", "", false, SHORT));
        };
        return new Form(texts.plain("gate.form." + question), fields);
    }

    private static Field field(Texts texts, String key, String example, boolean needed, int longest) {
        return new Field(key, texts.plain("gate.field." + key), example, needed, longest);
    }
}
