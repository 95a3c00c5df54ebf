package dev.gatehouse.hilt;

import dev.gatehouse.hilt.Delivery.Arrived;
import dev.gatehouse.hilt.Delivery.Lost;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries one request to Hilt and the answer back. Everything together has one deadline: the client's own time-out ends
 * with the headers, so a server that hangs in the middle of a body or lets it drip would hold a caller for ever.
 */
final class Courier {
    /** A page of 200 memberships is far smaller. */
    static final int LONGEST_ANSWER = 8 * 1024 * 1024;

    private final HttpClient client;
    private final HiltSettings settings;

    Courier(HiltSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    Delivery carry(Call call) {
        BoundedBody body = new BoundedBody(LONGEST_ANSWER);
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request(call), head -> body);
        try {
            HttpResponse<byte[]> whole = answer.get(settings.timeout().toNanos(), TimeUnit.NANOSECONDS);
            return new Arrived(whole.statusCode(), whole.headers(), whole.body());
        } catch (TimeoutException e) {
            return new Lost("no whole answer within " + inWords(settings.timeout()), false);
        } catch (ExecutionException e) {
            return lost(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Lost("interrupted while waiting for the answer", false);
        } finally {
            if (answer.cancel(true)) {
                body.abort("given up");
            }
        }
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.at(call.target()))
                .timeout(settings.timeout())
                .header("X-Hilt-Key", settings.apiKey().value())
                .header("User-Agent", "Gatehouse")
                .header("Accept", "application/json");
        call.body().ifPresent(json -> request.header("Content-Type", "application/json"));
        call.idempotencyKey().ifPresent(key -> request.header("Idempotency-Key", key));
        return request.method(
                        call.method(),
                        call.body()
                                .map(json -> BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                                .orElseGet(BodyPublishers::noBody))
                .build();
    }

    private static Lost lost(ExecutionException failed) {
        for (Throwable each = failed.getCause(); each != null; each = each.getCause()) {
            if (each instanceof CertificateException) {
                return new Lost("Hilt's certificate is not trusted: " + each.getMessage(), true);
            }
        }
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return new Lost(cause.getClass().getSimpleName() + message, false);
    }

    private static String inWords(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
