package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code /bot<token>/<method>}: finds the method, in whatever case it is written, and wraps what it says. */
final class BotApi {
    private static final String PATH = "/bot{token}/{method}";
    private static final String JSON_TYPE = "application/json";

    private final World world;
    private final String token;
    private final TelegramSwitches switches;
    private final Map<String, BotMethod> methods = new TreeMap<>();

    BotApi(Room room, TelegramSwitches switches, List<Map<String, BotMethod>> groups) {
        this.world = room.world;
        this.token = room.token;
        this.switches = switches;
        groups.forEach(methods::putAll);
    }

    void routes(RoutesConfig routes) {
        routes.addHttpHandler(HandlerType.GET, PATH, this::serve);
        routes.addHttpHandler(HandlerType.POST, PATH, this::serve);
        routes.exception(NotFoundResponse.class, (e, ctx) -> write(ctx, Refusal.notFound()));
    }

    private void serve(Context ctx) throws JsonProcessingException, InterruptedException {
        try {
            ObjectNode wire = StandInServer.JSON.createObjectNode().put("ok", true);
            wire.putPOJO("result", call(ctx));
            ctx.contentType(JSON_TYPE).result(StandInServer.JSON.writeValueAsString(wire));
        } catch (Refusal refusal) {
            write(ctx, refusal);
        }
    }

    private Object call(Context ctx) throws InterruptedException {
        if (!ctx.pathParam("token").equals(token)) {
            throw Refusal.unauthorized();
        }
        String name = ctx.pathParam("method").toLowerCase(Locale.ROOT);
        BotMethod method = methods.get(name);
        if (method == null) {
            throw Refusal.notFound();
        }
        switches.pull(name).ifPresent(seconds -> {
            throw Refusal.tooMany(seconds);
        });
        Params params = Params.of(ctx);
        if (name.equals("getupdates")) {
            // It may wait for most of a minute; the world goes on meanwhile.
            return method.call(params);
        }
        synchronized (world) {
            return method.call(params);
        }
    }

    private static void write(Context ctx, Refusal refusal) {
        if (refusal.retryAfter() > 0) {
            ctx.header("Retry-After", Long.toString(refusal.retryAfter()));
        }
        ctx.status(refusal.code()).contentType(JSON_TYPE).result(refusal.wire().toString());
    }
}
