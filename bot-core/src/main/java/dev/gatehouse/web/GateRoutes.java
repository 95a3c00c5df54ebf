package dev.gatehouse.web;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.RetiredGates;
import dev.gatehouse.reconcile.Doors;
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
                AdminRoute.post("/gates/{gate}/leave", this::leave));
    }

    private Answer list() {
        return Answer.ok(Map.of(
                "gates",
                gates.live().all().stream()
                        .map(gate -> Shown.gate(gate, doors.title(gate)))
                        .toList(),
                "retired",
                gates.list().stream().map(Shown::retired).toList()));
    }

    private Answer takeBack(Question question) {
        Asked asked = new Asked(question);
        return holders(gates.takeBack(id(question), asked.count("holders"), asked.owner()));
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
