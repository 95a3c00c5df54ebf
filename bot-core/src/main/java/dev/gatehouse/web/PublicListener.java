package dev.gatehouse.web;

import dev.gatehouse.door.UpdateIntake;
import dev.gatehouse.inbox.Inbox;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What the internet may reach: {@code POST /webhooks/hilt}, {@code POST /webhooks/telegram} where Telegram posts its updates,
 * {@code GET /go/{code}}, {@code POST /v1/access/check} and {@code GET /health/live}.
 */
public final class PublicListener implements AutoCloseable {
    private final Listener listener;
    private final Inbox inbox;
    private final BooleanSupplier alive;
    private final Optional<UpdateIntake> telegram;
    private final ForBuyers forBuyers;

    /** What is sold goes through these. */
    public record ForBuyers(GoRoute go, AccessRoute access) {}

    /**
     * Not listening yet.
     *
     * @param alive whether this process still does its work; once false, it should be started anew
     * @param telegram takes Telegram's updates; empty while they are fetched
     */
    public PublicListener(
            ListenAddress address,
            Inbox inbox,
            BooleanSupplier alive,
            Optional<UpdateIntake> telegram,
            ForBuyers forBuyers,
            MeterRegistry meters) {
        this.inbox = inbox;
        this.alive = alive;
        this.telegram = telegram;
        this.forBuyers = forBuyers;
        this.listener = new Listener("public", address, WebhookRoute.BODY_LIMIT, this::routes, meters);
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

    /** Takes nothing new and lets what was begun end. */
    @Override
    public void close() {
        listener.close();
    }

    private void routes(RoutesConfig routes) {
        routes.post("/webhooks/hilt", context -> new WebhookRoute(inbox, listener.threads()).take(context));
        telegram.ifPresent(intake ->
                routes.post(UpdateRoute.PATH, context -> new UpdateRoute(intake, listener.threads()).take(context)));
        routes.get(GoRoute.PATH, forBuyers.go()::show);
        routes.post(AccessRoute.PATH, forBuyers.access()::take);
        routes.get("/health/live", this::live);
    }

    private void live(Context context) {
        boolean lives = alive.getAsBoolean();
        context.status(lives ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
        Json.answer(context, Map.of("live", lives));
    }
}
