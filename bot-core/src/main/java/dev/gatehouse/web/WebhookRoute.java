package dev.gatehouse.web;

import dev.gatehouse.inbox.Inbox;
import dev.gatehouse.inbox.Receipt;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Takes Hilt's deliveries at the door: takes nothing too large or packed, and answers after the commit. */
final class WebhookRoute {
    static final int BODY_LIMIT = 256 * 1024;

    private static final String SIGNATURE = "X-Hilt-Signature";
    private static final long BODY_SECONDS = 10;
    private static final String RETRY_SECONDS = "10";

    private final Inbox inbox;
    private final Executor threads;

    /** @param threads where answers are written, because the inbox must get its own thread back */
    WebhookRoute(Inbox inbox, Executor threads) {
        this.inbox = inbox;
        this.threads = threads;
    }

    void take(Context context) {
        if (isPacked(context)) {
            // Never opened, but read: a caller cut off while it still writes may not see the answer.
            context.future(() -> BoundedBody.read(context.req(), BODY_LIMIT)
                    .orTimeout(BODY_SECONDS, TimeUnit.SECONDS)
                    .handleAsync((body, failure) -> refuse(context, packed(failure)), threads));
        } else {
            String signature = context.header(SIGNATURE);
            context.future(() -> BoundedBody.read(context.req(), BODY_LIMIT)
                    .orTimeout(BODY_SECONDS, TimeUnit.SECONDS)
                    .thenCompose(body -> inbox.take(body, signature))
                    .handleAsync((receipt, failure) -> answer(context, receipt, failure), threads));
        }
    }

    private static boolean isPacked(Context context) {
        String coding = context.header(Header.CONTENT_ENCODING);
        return coding != null && !coding.strip().toLowerCase(Locale.ROOT).equals("identity");
    }

    private static HttpStatus packed(@Nullable Throwable failure) {
        return failure == null ? HttpStatus.UNSUPPORTED_MEDIA_TYPE : status(failure);
    }

    private boolean answer(Context context, @Nullable Receipt receipt, @Nullable Throwable failure) {
        if (receipt != null) {
            answer(context, receipt);
        } else {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            refuse(context, status(cause));
        }
        return true;
    }

    private static void answer(Context context, Receipt receipt) {
        context.status(
                switch (receipt) {
                    case STORED, DUPLICATE, CONFLICT, QUARANTINED -> HttpStatus.OK;
                    case NOT_AUTHENTIC -> HttpStatus.UNAUTHORIZED;
                    case NO_SECRET, BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
                });
        if (context.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            context.header(Header.RETRY_AFTER, RETRY_SECONDS);
        }
        Json.answer(context, Map.of("code", receipt.name()));
    }

    /** What is left of the body is not waited for. */
    private static boolean refuse(Context context, HttpStatus status) {
        context.status(status).header(Header.CONNECTION, "close");
        Json.answer(context, Map.of("code", status.name()));
        return true;
    }

    private static HttpStatus status(@Nullable Throwable failure) {
        if (failure instanceof BoundedBody.TooLarge) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (failure instanceof TimeoutException) {
            return HttpStatus.REQUEST_TIMEOUT;
        }
        return HttpStatus.BAD_REQUEST;
    }
}
