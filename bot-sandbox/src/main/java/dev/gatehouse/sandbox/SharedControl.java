package dev.gatehouse.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The part of the control API that all stand-ins share: the calls received, the faults to play, the clock. */
record SharedControl(SandboxClock clock, CallLog calls, Faults faults) {

    void routes(RoutesConfig routes) {
        routes.get(StandInServer.CONTROL + "calls", ctx -> json(ctx, calls.all()));
        routes.delete(StandInServer.CONTROL + "calls", ctx -> {
            calls.clear();
            ctx.status(204);
        });
        routes.post(StandInServer.CONTROL + "faults", ctx -> {
            faults.add(fault(StandInServer.JSON.readTree(ctx.body())));
            ctx.status(204);
        });
        routes.delete(StandInServer.CONTROL + "faults", ctx -> {
            faults.clear();
            ctx.status(204);
        });
        routes.get(StandInServer.CONTROL + "clock", this::tellTime);
        routes.post(StandInServer.CONTROL + "clock", ctx -> {
            clock.advance(Duration.parse(
                    StandInServer.JSON.readTree(ctx.body()).required("advance").asText()));
            tellTime(ctx);
        });
    }

    private void tellTime(Context ctx) throws JsonProcessingException {
        json(
                ctx,
                Map.of(
                        "now",
                        clock.instant().toString(),
                        "offset",
                        clock.offset().toString()));
    }

    private static Fault fault(JsonNode told) {
        Map<String, String> headers = new TreeMap<>();
        told.path("headers")
                .properties()
                .forEach(each -> headers.put(each.getKey(), each.getValue().asText()));
        return new Fault(
                told.path("method").asText("*"),
                told.required("path").asText(),
                told.path("times").asInt(1),
                Fault.Moment.valueOf(told.path("moment").asText("BEFORE")),
                Fault.Kind.valueOf(told.path("kind").asText("ANSWER")),
                Duration.parse(told.path("delay").asText("PT0S")),
                told.path("status").asInt(500),
                headers,
                told.path("contentType").asText("application/json"),
                told.path("body").asText(""));
    }

    private static void json(Context ctx, Object value) throws JsonProcessingException {
        ctx.contentType("application/json").result(StandInServer.JSON.writeValueAsString(value));
    }
}
