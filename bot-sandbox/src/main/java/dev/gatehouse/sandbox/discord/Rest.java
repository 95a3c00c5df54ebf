package dev.gatehouse.sandbox.discord;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** REST v10's door: token, rate windows, refusals as JSON. */
final class Rest {
    static final String BASE = "/api/v10/";
    private static final List<String> MAJORS = List.of("guild", "channel", "webhook", "token");

    /** Who may call a route, and which limits hold for it. */
    private enum Kind {
        BOT,
        WEBHOOK,
        CALLBACK
    }

    private final Realm realm;
    private final RoutesConfig routes;
    final RateLimits limits;

    Rest(Realm realm, RoutesConfig routes, RateLimits limits) {
        this.realm = realm;
        this.routes = routes;
        this.limits = limits;
    }

    /** A route for the bot's token. */
    void on(String method, String route, Endpoint endpoint) {
        add(Kind.BOT, method, route, endpoint);
    }

    /** A route with its own token in the path; no global limit. */
    void webhook(String method, String route, Endpoint endpoint) {
        add(Kind.WEBHOOK, method, route, endpoint);
    }

    /** The first answer to an interaction: no limit at all. */
    void callback(String route, Endpoint endpoint) {
        add(Kind.CALLBACK, "POST", route, endpoint);
    }

    /** Whatever no route took; to be called last. */
    void rest() {
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            on(method, "<unknown>", call -> {
                throw new Refusal(Code.NOT_FOUND);
            });
        }
    }

    private void add(Kind kind, String method, String route, Endpoint endpoint) {
        routes.addHttpHandler(HandlerType.findOrCreate(method), BASE + route, ctx -> {
            synchronized (realm) {
                serve(ctx, kind, method + " " + route, endpoint);
                limits.countAnswer(ctx.statusCode());
            }
        });
    }

    private void serve(Context ctx, Kind kind, String named, Endpoint endpoint) {
        if (limits.shutOut()) {
            shutOut(ctx);
        } else if (kind == Kind.BOT && !("Bot " + realm.token).equals(ctx.header("Authorization"))) {
            write(ctx, new Answer(401, new Refusal(Code.UNAUTHORIZED).body()));
        } else if (kind == Kind.CALLBACK || withinLimits(ctx, kind, named)) {
            write(ctx, answer(ctx, endpoint));
        }
    }

    private Answer answer(Context ctx, Endpoint endpoint) {
        try {
            return endpoint.answer(new RestCall(realm, ctx));
        } catch (Refusal refusal) {
            return new Answer(refusal.code.status, refusal.body());
        }
    }

    private boolean withinLimits(Context ctx, Kind kind, String named) {
        int space = named.indexOf(' ');
        RateLimits.Verdict verdict =
                limits.take(named.substring(0, space), named.substring(space + 1), major(ctx), kind == Kind.BOT);
        if (!verdict.global()) {
            windowHeaders(ctx, verdict);
        }
        if (!verdict.allowed()) {
            tooMany(ctx, verdict);
        }
        return verdict.allowed();
    }

    private static String major(Context ctx) {
        Map<String, String> named = ctx.pathParamMap();
        return MAJORS.stream()
                .flatMap(each -> Stream.ofNullable(named.get(each)))
                .collect(Collectors.joining(" "));
    }

    private void windowHeaders(Context ctx, RateLimits.Verdict verdict) {
        ctx.header("X-RateLimit-Limit", String.valueOf(verdict.limit().calls()))
                .header("X-RateLimit-Remaining", String.valueOf(verdict.remaining()))
                .header("X-RateLimit-Reset", seconds(realm.time.epochSeconds() + verdict.resetAfter()))
                .header("X-RateLimit-Reset-After", seconds(verdict.resetAfter()))
                .header("X-RateLimit-Bucket", verdict.bucket());
    }

    /** Retry-After is whole seconds, the body exact; Via tells Discord's own limit from that of the front. */
    private static void tooMany(Context ctx, RateLimits.Verdict verdict) {
        ctx.header("Via", "1.1 google")
                .header("Retry-After", String.valueOf((long) Math.ceil(verdict.resetAfter())))
                .header("X-RateLimit-Scope", verdict.global() ? "global" : "user");
        if (verdict.global()) {
            ctx.header("X-RateLimit-Global", "true");
        }
        write(
                ctx,
                new Answer(
                        429,
                        Wire.object()
                                .put("message", "You are being rate limited.")
                                .put("retry_after", Math.ceil(verdict.resetAfter() * 1000) / 1000)
                                .put("global", verdict.global())));
    }

    private void shutOut(Context ctx) {
        ctx.status(429)
                .header("Retry-After", String.valueOf((long) Math.ceil(limits.secondsShutOut())))
                .contentType("text/plain")
                .result("error code: 1015");
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    private static void write(Context ctx, Answer answer) {
        ctx.status(answer.status());
        if (!answer.body().isMissingNode()) {
            ctx.contentType("application/json").result(answer.body().toString());
        }
    }
}
