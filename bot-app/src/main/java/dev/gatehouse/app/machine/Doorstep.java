package dev.gatehouse.app.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Answers {@code /health/live} in the place of a node that does not run, so that the way to it can be tried. */
public final class Doorstep implements AutoCloseable {
    private static final byte[] LIVE = "{\"live\":true}".getBytes(UTF_8);

    private final HttpServer server;

    private Doorstep(HttpServer server) {
        this.server = server;
    }

    /** Empty when the port is taken: then whoever took it answers. */
    public static Optional<Doorstep> at(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
            server.createContext("/health/live", Doorstep::answer);
            server.start();
            return Optional.of(new Doorstep(server));
        } catch (IOException taken) {
            return Optional.empty();
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, LIVE.length);
            exchange.getResponseBody().write(LIVE);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
