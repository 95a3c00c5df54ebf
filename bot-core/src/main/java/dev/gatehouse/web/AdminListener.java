package dev.gatehouse.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.Secret;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.admin.NotDoneException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What only whoever runs the house may reach; every route but {@code GET /health/ready} asks for the token. */
public final class AdminListener implements AutoCloseable {
    private static final int BODY_LIMIT = 64 * 1024;

    private final Listener listener;
    private final byte[] expected;
    private final Supplier<List<Refusal>> unready;
    private final List<AdminRoute> routes;

    /**
     * Not listening yet.
     *
     * @param unready what keeps this process from its work now; empty when nothing does
     */
    public AdminListener(
            ListenAddress address,
            Secret token,
            Supplier<List<Refusal>> unready,
            List<AdminRoute> routes,
            MeterRegistry meters) {
        this.expected = ("Bearer " + token.value()).getBytes(UTF_8);
        this.unready = unready;
        this.routes = List.copyOf(routes);
        this.listener = new Listener("admin", address, BODY_LIMIT, this::routes, meters);
    }

    /**
     * Listens from now on.
     *
     * @throws ListenRefused when the address is taken
     */
    public void start() {
        listener.start();
    }

    public int port() {
        return listener.port();
    }

    @Override
    public void close() {
        listener.close();
    }

    private void routes(RoutesConfig config) {
        config.get("/health/ready", this::ready);
        for (AdminRoute route : routes) {
            Handler handler = context -> guarded(route, context);
            switch (route.method()) {
                case GET -> config.get(route.path(), handler);
                case POST -> config.post(route.path(), handler);
            }
        }
    }

    private void ready(Context context) {
        List<Refusal> why = unready.get();
        context.status(why.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
        Json.answer(
                context,
                Map.of(
                        "ready",
                        why.isEmpty(),
                        "refusals",
                        why.stream().map(Refused::of).toList()));
    }

    private void guarded(AdminRoute route, Context context) {
        String given = context.header(Header.AUTHORIZATION);
        if (given == null || !MessageDigest.isEqual(expected, given.getBytes(UTF_8))) {
            context.status(HttpStatus.UNAUTHORIZED).header(Header.WWW_AUTHENTICATE, "Bearer");
            Json.answer(context, Map.of("code", "UNAUTHORIZED"));
            return;
        }
        AdminRoute.Answer answer = answer(route, new ContextQuestion(context));
        context.status(answer.status());
        if (answer.value() instanceof AdminRoute.Text text) {
            context.contentType(text.contentType()).result(text.text());
        } else {
            Json.answer(context, answer.value());
        }
    }

    private static AdminRoute.Answer answer(AdminRoute route, AdminRoute.Question question) {
        try {
            return route.answer().apply(question);
        } catch (NotDoneException notDone) {
            return new AdminRoute.Answer(HttpStatus.CONFLICT.getCode(), Refused.of(notDone.refusal()));
        }
    }
}
