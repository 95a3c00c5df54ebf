package dev.gatehouse.web;

import dev.gatehouse.admin.PassRows.Pass;
import dev.gatehouse.admin.Passes;
import dev.gatehouse.admin.Passes.Made;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Guest passes. A code travels in bodies only: addresses end up in logs. */
public record PassRoutes(Passes passes, InstantSource clock) {

    public List<AdminRoute> all() {
        return List.of(
                AdminRoute.get("/passes", question -> list(passes.list())),
                AdminRoute.post("/passes", this::make),
                AdminRoute.post("/passes/use/{platform}/{id}", this::use),
                AdminRoute.post("/passes/end/{name}", this::end));
    }

    private Answer make(Question question) {
        Asked asked = new Asked(question);
        Instant end = asked.until(clock.instant())
                .orElseThrow(() -> Asked.notUnderstood("a pass without an end", "?days=14"));
        String reason = asked.text("reason").orElse("a guest");
        Made made = passes.make(asked.needsGate(), asked.count("uses"), end, asked.owner(), reason);
        Map<String, Object> json = new LinkedHashMap<>(Shown.pass(made.pass()));
        json.put("code", made.code());
        return Answer.ok(json);
    }

    private Answer use(Question question) {
        return Answer.ok(Shown.pass(passes.use(question.body(), new Asked(question).account())));
    }

    private Answer end(Question question) {
        return Answer.ok(Shown.pass(passes.end(question.path("name"), new Asked(question).owner())));
    }

    private static Answer list(List<Pass> all) {
        return Answer.ok(Map.of("passes", all.stream().map(Shown::pass).toList()));
    }
}
