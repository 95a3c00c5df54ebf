package dev.gatehouse.web;

import dev.gatehouse.door.UpdateIntake;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Takes Telegram's updates at the door: nothing is kept of a body without the secret, and the answer follows the commit. */
final class UpdateRoute {
    static final String PATH = "/webhooks/telegram";

    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
    private static final int BODY_LIMIT = WebhookRoute.BODY_LIMIT;
    private static final long BODY_SECONDS = 10;
    private static final String RETRY_SECONDS = "5";

    private final UpdateIntake intake;
    private final Executor threads;

    UpdateRoute(UpdateIntake intake, Executor threads) {
        this.intake = intake;
        this.threads = threads;
    }

    void take(Context context) {
        if (intake.isGenuine(context.header(SECRET))) {
            context.future(() -> BoundedBody.read(context.req(), BODY_LIMIT)
                    .orTimeout(BODY_SECONDS, TimeUnit.SECONDS)
                    .thenAcceptAsync(intake::take, threads)
                    .handleAsync((done, failure) -> answer(context, status(failure)), threads));
        } else {
            context.future(() -> BoundedBody.read(context.req(), 0)
                    .orTimeout(BODY_SECONDS, TimeUnit.SECONDS)
                    .handleAsync((done, failure) -> answer(context, HttpStatus.UNAUTHORIZED), threads));
        }
    }

    private static boolean answer(Context context, HttpStatus status) {
        context.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            context.header(Header.RETRY_AFTER, RETRY_SECONDS);
        }
        Json.answer(context, Map.of("code", status.name()));
        return true;
    }

    /** Whatever kept an update from being stored, Telegram posts it again. */
    private static HttpStatus status(@Nullable Throwable failure) {
        if (failure == null) {
            return HttpStatus.OK;
        }
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof BoundedBody.TooLarge) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        return cause instanceof TimeoutException ? HttpStatus.REQUEST_TIMEOUT : HttpStatus.SERVICE_UNAVAILABLE;
    }
}
