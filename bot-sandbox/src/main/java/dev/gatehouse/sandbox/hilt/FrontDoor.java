package dev.gatehouse.sandbox.hilt;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Before every API call: who asks, and whether he has asked too often. After it: refusals in Hilt's words. */
final class FrontDoor {
    private static final String KEY_HEADER = "X-Hilt-Key";

    private final Keys keys;
    private final Workspaces workspaces;
    private final RequestWindows windows;
    private final InstantSource clock;

    /** @param clock what the answers' {@code Date} is read from too: Hilt has one clock */
    FrontDoor(Keys keys, Workspaces workspaces, RequestWindows windows, InstantSource clock) {
        this.keys = keys;
        this.workspaces = workspaces;
        this.windows = windows;
        this.clock = clock;
    }

    void declare(RoutesConfig routes) {
        routes.before("/v1/*", this::count);
        // Managing endpoints takes a signed-in person; an API key does not count as one.
        routes.before("/v1/webhooks/*", ctx -> {
            throw Refusal.unauthenticated();
        });
        routes.exception(
                Refusal.class,
                (refusal, ctx) -> ctx.status(refusal.status())
                        .contentType("application/json")
                        .result(refusal.body()));
        routes.exception(NotFoundResponse.class, (unknown, ctx) -> {
            Refusal refusal = Refusal.of(404, "Not Found");
            ctx.status(refusal.status()).contentType("application/json").result(refusal.body());
        });
    }

    /** @throws Refusal 401 without a valid key, 403 when a key that may only read is to change something */
    Workspace workspace(Context ctx) {
        Workspace in = keys.opens(key(ctx), workspaces).orElseThrow(Refusal::unauthenticated);
        if (!ctx.method().equals(HandlerType.GET) && !mayWrite(ctx)) {
            throw Refusal.of(403, "This API key does not have the execute permission");
        }
        return in;
    }

    boolean mayWrite(Context ctx) {
        return keys.mayWrite(key(ctx));
    }

    private void count(Context ctx) {
        String caller = keys.opens(key(ctx), workspaces).isPresent()
                ? Objects.requireNonNull(key(ctx))
                : ctx.req().getRemoteAddr();
        RequestWindows.Standing standing = windows.take(caller);
        long reset = clock.instant().getEpochSecond() + standing.secondsUntilReset();
        ctx.header("X-Hilt-Request-Id", UUID.randomUUID().toString())
                .header("X-RateLimit-Limit", Integer.toString(standing.limit()))
                .header("X-RateLimit-Remaining", Integer.toString(standing.remaining()))
                .header("X-RateLimit-Reset", Long.toString(reset));
        if (!standing.allowed()) {
            ctx.header("Retry-After", Long.toString(Math.max(1, standing.secondsUntilReset())));
            throw Refusal.coded(429, "rate_limited", "Too many requests, slow down.");
        }
    }

    private static @Nullable String key(Context ctx) {
        return ctx.header(KEY_HEADER);
    }
}
