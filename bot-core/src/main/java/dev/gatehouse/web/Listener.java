package dev.gatehouse.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.util.JavalinBindException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One HTTP server with the limits and the silence both listeners share. */
final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    /** Shorter than the pauses of whoever holds connections open by dripping bytes. */
    private static final long IDLE_MILLIS = 8_000;

    private static final long FAREWELL_MILLIS = 3_000;
    /** Connections kept open for a next request are given up at a stop; the library would wait a second for each. */
    private static final long KEPT_OPEN_MILLIS = 100;

    private static final int THREADS = 32;
    /** Connections the system holds for us; Java asks for 50, and a burst of webhooks beyond that finds a closed door. */
    private static final int WAITING_CALLERS = 4_096;

    private final ListenAddress address;
    private final QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4, 30_000);
    private final Javalin javalin;

    Listener(String name, ListenAddress address, int bodyLimit, Consumer<RoutesConfig> routes, MeterRegistry meters) {
        this.address = address;
        threads.setName(name + "-http");
        this.javalin = Javalin.create(config -> {
            quiet(config);
            config.http.maxRequestSize = bodyLimit;
            config.jetty.threadPool = threads;
            config.jetty.modifyHttpConfiguration(Listener::reticent);
            config.jetty.addConnector(this::connector);
            config.jetty.modifyServer(Listener::patient);
            Stopwatch stopwatch = new Stopwatch(name, meters);
            config.routes.before(stopwatch::start);
            routes.accept(config.routes);
            config.routes.after(stopwatch::stop);
            config.routes.exception(HttpResponseException.class, Listener::answer);
            config.routes.exception(Exception.class, Listener::apologise);
        });
    }

    /** @throws ListenRefused when the address is taken */
    void start() {
        // The library reports a taken port with a stack trace of its own, which no operator needs to read.
        try (ServerSocket trial = new ServerSocket()) {
            trial.bind(new InetSocketAddress(address.host(), address.port()));
        } catch (IOException taken) {
            throw new ListenRefused(address, taken);
        }
        try {
            javalin.start();
        } catch (JavalinBindException taken) {
            throw new ListenRefused(address, taken);
        }
    }

    int port() {
        return javalin.port();
    }

    QueuedThreadPool threads() {
        return threads;
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(address.host());
        connector.setPort(address.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setShutdownIdleTimeout(KEPT_OPEN_MILLIS);
        connector.setAcceptQueueSize(WAITING_CALLERS);
        return connector;
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
    }

    /** At a stop what was begun is answered: the library alone would take the answer away from a webhook being written. */
    private static void patient(Server server) {
        server.setHandler(new GracefulHandler());
        server.setStopTimeout(FAREWELL_MILLIS);
    }

    private static void reticent(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    /** The library's own answers repeat what was asked; ours are a code. */
    private static void answer(HttpResponseException refused, Context context) {
        context.status(refused.getStatus());
        if (refused instanceof MethodNotAllowedResponse) {
            context.header(Header.ALLOW, String.join(", ", refused.getDetails().values()));
        }
        Json.answer(
                context,
                Map.of("code", HttpStatus.forStatus(refused.getStatus()).name()));
    }

    private static void apologise(Exception broken, Context context) {
        LOG.error("{} {} broke", context.method(), context.path(), broken);
        context.status(HttpStatus.INTERNAL_SERVER_ERROR);
        Json.answer(context, Map.of("code", "INTERNAL_SERVER_ERROR"));
    }
}
