package dev.gatehouse.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * The HTTP server of one stand-in, on 127.0.0.1: it logs every call, plays the armed faults and answers the part of the
 * control API that all stand-ins share, {@code /__sandbox/calls}, {@code /__sandbox/faults} and {@code /__sandbox/clock}.
 */
public final class StandInServer implements AutoCloseable {
    /** Control calls: neither logged nor hit by faults. */
    public static final String CONTROL = "/__sandbox/";

    /** Whole numbers keep all their digits: snowflakes and chat ids do not fit a double. */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String ARRIVED = "arrived-nanos";
    private static final String ARRIVED_AT = "arrived-at";
    private static final String BEGUN = "begun";
    private static final String STRUCK = "struck";
    private static final String UNANSWERED = "unanswered";

    private final CallLog calls = new CallLog();
    private final Faults faults = new Faults();
    private final SandboxClock clock;
    private final Javalin server;

    private StandInServer(SandboxClock clock, int port, Consumer<RoutesConfig> routes) {
        this.clock = clock;
        this.server = Javalin.create(config -> configure(config, port, routes));
    }

    /** Starts to listen on {@code port}, or on any free one when it is 0. */
    public static StandInServer start(SandboxClock clock, int port, Consumer<RoutesConfig> routes) {
        StandInServer standIn = new StandInServer(clock, port, routes);
        standIn.server.start();
        return standIn;
    }

    public int port() {
        return server.port();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public CallLog calls() {
        return calls;
    }

    public Faults faults() {
        return faults;
    }

    @Override
    public void close() {
        server.stop();
    }

    private void configure(JavalinConfig config, int port, Consumer<RoutesConfig> routes) {
        config.jetty.host = "127.0.0.1";
        config.jetty.port = port;
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = 16L * 1024 * 1024;
        config.routes.before(this::arrive);
        routes.accept(config.routes);
        config.routes.after(this::leave);
        new SharedControl(clock, calls, faults).routes(config.routes);
    }

    private void arrive(Context ctx) {
        ctx.attribute(ARRIVED, System.nanoTime());
        ctx.attribute(ARRIVED_AT, clock.instant());
        if (!isControl(ctx)) {
            ctx.attribute(BEGUN, calls.begin());
            faults.strike(ctx.method().name(), ctx.path(), Fault.Moment.BEFORE).ifPresent(fault -> strike(fault, ctx));
        }
    }

    /** Whoever skips the remaining handlers skips {@link #leave} too. */
    private void strike(Fault fault, Context ctx) {
        // Read while the caller is still there; he may lose patience during a pause.
        ctx.body();
        play(fault, ctx);
        if (fault.kind() != Fault.Kind.DELAY) {
            finish(ctx);
        }
    }

    private void leave(Context ctx) {
        if (isControl(ctx)) {
            return;
        }
        Optional<Fault> late = ctx.attribute(STRUCK) == null
                ? faults.strike(ctx.method().name(), ctx.path(), Fault.Moment.AFTER)
                : Optional.empty();
        late.ifPresent(fault -> play(fault, ctx));
        finish(ctx);
    }

    private static void play(Fault fault, Context ctx) {
        ctx.attribute(STRUCK, true);
        pause(fault.delay());
        switch (fault.kind()) {
            case DELAY -> {}
            case HANG -> {
                ctx.attribute(UNANSWERED, true);
                ctx.skipRemainingHandlers();
            }
            case ANSWER -> {
                fault.headers().forEach(ctx::header);
                ctx.status(fault.status())
                        .contentType(fault.contentType())
                        .result(fault.body())
                        .skipRemainingHandlers();
            }
        }
    }

    /** Logged before the connection goes: whoever sees it gone finds the call in the log. */
    private void finish(Context ctx) {
        log(ctx);
        calls.end(ctx.attribute(BEGUN));
        if (ctx.attribute(UNANSWERED) != null) {
            hangUp(ctx);
        }
    }

    private static void hangUp(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    private void log(Context ctx) {
        Map<String, String> headers = new TreeMap<>();
        ctx.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        calls.add(new Call(
                calls.nextNumber(),
                Objects.requireNonNull(ctx.attribute(ARRIVED_AT)),
                Objects.<Long>requireNonNull(ctx.attribute(ARRIVED)),
                ctx.method().name(),
                ctx.path(),
                Objects.requireNonNullElse(ctx.queryString(), ""),
                headers,
                ctx.body(),
                ctx.attribute(UNANSWERED) == null ? ctx.statusCode() : 0,
                Objects.requireNonNullElse(ctx.result(), ""),
                System.nanoTime()));
    }

    private static boolean isControl(Context ctx) {
        return ctx.path().startsWith(CONTROL);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
