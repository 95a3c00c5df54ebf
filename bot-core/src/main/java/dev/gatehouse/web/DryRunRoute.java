package dev.gatehouse.web;

import dev.gatehouse.access.Gate;
import dev.gatehouse.admin.DryRun;
import dev.gatehouse.admin.DryRun.Change;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** {@code GET /dry-run}: what would change now and why; of one gate, one place, or all. */
public record DryRunRoute(DryRun dryRun) {

    public AdminRoute route() {
        return AdminRoute.get("/dry-run", this::answer);
    }

    private Answer answer(Question question) {
        Asked asked = new Asked(question);
        Predicate<Gate> chosen = gate -> asked.gate().map(gate.id()::equals).orElse(true)
                && asked.text("place").map(gate.place().toString()::equals).orElse(true);
        List<Change> changes = dryRun.of(chosen);
        return Answer.ok(
                Map.of("changes", changes.stream().map(DryRunRoute::change).toList()));
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", change.step().name());
        json.put("account", change.account().toString());
        json.put("gate", change.gate().id().value());
        json.put("place", change.gate().place().toString());
        json.put("why", change.decision().reason());
        json.put("foreseen", change.isForeseen());
        return json;
    }
}
