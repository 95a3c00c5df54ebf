package dev.gatehouse.web;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.RetiredGates;
import dev.gatehouse.admin.TakeBack;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.GateLedger.Retired;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.util.List;
import java.util.Map;

/** The gates there are, and what shall become of those that vanished. */
public record GateRoutes(RetiredGates gates, Doors doors) {

    public List<AdminRoute> all() {
        return List.of(
                AdminRoute.get("/gates", question -> list()),
                AdminRoute.post("/gates/{gate}/take-back", this::takeBack),
                AdminRoute.post("/gates/{gate}/recall", this::recall),
                AdminRoute.post("/gates/{gate}/leave", this::leave));
    }

    private Answer list() {
        return Answer.ok(Map.of(
                "gates",
                gates.live().all().stream()
                        .map(gate -> Shown.gate(gate, doors.title(gate)))
                        .toList(),
                "retired",
                gates.list().stream().map(this::retired).toList()));
    }

    private Answer takeBack(Question question) {
        Asked asked = new Asked(question);
        TakeBack order = gates.order(id(question), asked.count("holders"), asked.owner());
        return Answer.ok(Map.of("gate", order.gate().value(), "at", order.at().toString()));
    }

    private Answer recall(Question question) {
        gates.recall(id(question), new Asked(question).owner());
        return Answer.ok(Map.of("gate", id(question).value()));
    }

    private Map<String, Object> retired(Retired retired) {
        Map<String, Object> json = Shown.retired(retired);
        gates.ordered(retired.gate().id())
                .ifPresent(order -> json.put("taken_back_at", order.at().toString()));
        return json;
    }

    private Answer leave(Question question) {
        return holders(gates.leave(id(question), new Asked(question).owner()));
    }

    private static GateId id(Question question) {
        return new GateId(question.path("gate"));
    }

    private static Answer holders(List<PlatformAccount> holders) {
        return Answer.ok(
                Map.of("holders", holders.stream().map(Object::toString).toList()));
    }
}
