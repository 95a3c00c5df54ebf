package dev.gatehouse.web;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.web.AdminRoute.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** {@code GET /check}: everything that a human should mend, and what they should know. Takes some seconds. */
public record CheckRoute(Supplier<List<Flaw>> checkup) {

    public AdminRoute route() {
        return AdminRoute.get("/check", question -> Answer.ok(answer(checkup.get())));
    }

    /** As it is also printed when no node runs. */
    public static Map<String, Object> answer(List<Flaw> flaws) {
        return Map.of(
                "healthy",
                flaws.stream().allMatch(Flaw::note),
                "findings",
                flaws.stream().map(CheckRoute::finding).toList());
    }

    private static Map<String, Object> finding(Flaw flaw) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", flaw.refusal().code());
        json.put("where", flaw.where());
        json.put("note", flaw.note());
        json.put("sentence", flaw.refusal().sentence());
        json.put("next_step", flaw.refusal().nextStep());
        json.put("runbook", "docs/runbook.md#" + flaw.refusal().code().toLowerCase(Locale.ROOT));
        return json;
    }
}
