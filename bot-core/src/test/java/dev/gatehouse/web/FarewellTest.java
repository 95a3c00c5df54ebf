package dev.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a listener that stops owes whoever it is still answering. */
class FarewellTest {
    /** Several times as long as connections without a request are kept. */
    private static final Executor LATER = CompletableFuture.delayedExecutor(600, TimeUnit.MILLISECONDS);

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch begun = new CountDownLatch(2);
    private final CompletableFuture<Void> written = new CompletableFuture<>();
    private final Listener listener = new Listener(
            "leaving",
            new ListenAddress("127.0.0.1", 0),
            1_024,
            routes -> {
                routes.get(
                        "/aside",
                        context -> context.future(() -> {
                            begun.countDown();
                            return written.thenRun(() -> context.result("written"));
                        }));
                routes.get("/here", context -> {
                    begun.countDown();
                    written.join();
                    context.result("written");
                });
            },
            new SimpleMeterRegistry());

    @Test
    void what_was_begun_is_answered_however_long_ago_the_caller_last_sent_a_byte() throws Exception {
        listener.start();
        CompletableFuture<HttpResponse<String>> aside = asks("/aside");
        CompletableFuture<HttpResponse<String>> here = asks("/here");
        begun.await();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(listener::close);
        LATER.execute(() -> written.complete(null));

        assertThat(aside.get().body()).isEqualTo("written");
        assertThat(here.get().body()).isEqualTo("written");
        stopped.get();
    }

    private CompletableFuture<HttpResponse<String>> asks(String path) {
        URI address = URI.create("http://127.0.0.1:" + listener.port() + path);
        return client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
