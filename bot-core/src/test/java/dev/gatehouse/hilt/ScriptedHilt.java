package dev.gatehouse.hilt;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A server that gives the answers a test wrote down, one after the other, the last of them for ever. */
final class ScriptedHilt implements AutoCloseable {
    static final String KEY = "hk_live_do-not-print";

    /** What somebody asked. */
    record Asked(
            String method,
            String target,
            String key,
            @Nullable String agent,
            String body) {}

    private record Answer(int status, String body, String... headers) {}

    private final HttpServer server;
    private final Deque<Answer> script = new ArrayDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    ScriptedHilt() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param headers name, value, name, value */
    ScriptedHilt says(int status, String body, String... headers) {
        synchronized (script) {
            script.add(new Answer(status, body, headers));
        }
        return this;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    Asked lastAsked() {
        return asked.get(asked.size() - 1);
    }

    HiltSettings settings() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new HiltSettings(url, new Secret(KEY), Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-Hilt-Key"), ""),
                    exchange.getRequestHeaders().getFirst("User-Agent"),
                    body));
            send(exchange, next());
        }
    }

    private Answer next() {
        synchronized (script) {
            return script.size() > 1 ? script.remove() : script.element();
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        for (int n = 0; n < answer.headers().length; n += 2) {
            exchange.getResponseHeaders().set(answer.headers()[n], answer.headers()[n + 1]);
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
