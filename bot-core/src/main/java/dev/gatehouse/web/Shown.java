package dev.gatehouse.web;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.admin.PassRows.Pass;
import dev.gatehouse.reconcile.GateLedger.Retired;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of the house as JSON objects, written the same wherever they appear. Moments are ISO 8601 in UTC. */
final class Shown {
    private Shown() {}

    static Map<String, Object> exception(HandException exception) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", exception.kind().name());
        json.put("account", exception.account().toString());
        json.put("gate", exception.gate().value());
        json.put("owner", exception.owner());
        json.put("reason", exception.reason());
        exception.end().ifPresent(end -> json.put("end", end.toString()));
        exception.review().ifPresent(review -> json.put("review", review.toString()));
        return json;
    }

    static Map<String, Object> gate(Gate gate, String title) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("gate", gate.id().value());
        json.put("door", gate.door().toString());
        json.put("title", title);
        json.put("place", gate.place().toString());
        json.put("mode", gate.mode().name());
        json.put("lapse", gate.lapse().name());
        json.put(
                "products",
                gate.products().stream().map(ProductId::value).sorted().toList());
        return json;
    }

    static Map<String, Object> retired(Retired retired) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("gate", retired.gate().id().value());
        json.put("door", retired.gate().door().toString());
        json.put("since", retired.since().toString());
        json.put("holders", retired.holders().size());
        return json;
    }

    static Map<String, Object> pass(Pass pass) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pass", pass.name());
        json.put("gate", pass.gate().value());
        json.put("uses", pass.uses());
        json.put("used", pass.used());
        json.put("end", pass.end().toString());
        json.put("owner", pass.owner());
        json.put("reason", pass.reason());
        return json;
    }
}
