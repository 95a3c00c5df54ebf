package dev.gatehouse.sandbox.stage;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.time.Duration;

/**
 * The page in the browser, on 127.0.0.1. Everything on it comes from this server; nothing is asked of anybody else.
 */
public final class StagePage implements AutoCloseable {
    /** Between two acts of the tour. */
    public static final Duration PACE = Duration.ofMillis(1_200);

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'";

    private final Sandbox sandbox;
    private final Scenery scenery;
    private final Hands hands;
    private final Regions regions;
    private final Live live;
    private final Javalin server;

    private StagePage(Sandbox sandbox, Bot bot, int port, Duration pace) {
        this.sandbox = sandbox;
        Front front = new Front(sandbox.cast());
        this.hands = new Hands(sandbox, front);
        Troubles troubles = new Troubles(sandbox, bot);
        Tour tour = new Tour(new TourPlot(sandbox, front, hands, pace).scenes(), troubles);
        this.scenery = new Scenery(front, new Calendar(sandbox), troubles, tour, new Trail(bot));
        this.regions = new Regions(sandbox, scenery);
        this.live = new Live(regions, scenery.trail());
        this.server = Javalin.create(config -> configure(config, port));
    }

    /**
     * Opens the page; the bot is started by the caller, before or after.
     *
     * @param port 0 takes a free one
     * @param pace machine time between two acts of the tour
     * @throws PortTaken when something else listens there
     */
    public static StagePage open(Sandbox sandbox, Bot bot, int port, Duration pace) {
        StagePage page = new StagePage(sandbox, bot, port, pace);
        try {
            page.server.start();
            return page;
        } catch (JavalinBindException taken) {
            page.live.close();
            page.scenery.tour().close();
            throw new PortTaken(port, taken);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    private void configure(JavalinConfig config, int port) {
        config.jetty.host = "127.0.0.1";
        config.jetty.port = port;
        config.startup.showJavalinBanner = false;
        config.staticFiles.enableWebjars();
        RoutesConfig routes = config.routes;
        routes.get("/", this::page);
        routes.get("/stage.css", ctx -> asset(ctx, "stage.css", "text/css"));
        routes.get("/stage.js", ctx -> asset(ctx, "stage.js", "text/javascript"));
        routes.sse("/live", live::join);
        new ActRoutes(sandbox, scenery, hands, regions).declare(routes);
        sandbox.hilt().checkoutOn(routes);
    }

    private void page(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .html(regions.page());
    }

    private static void asset(Context ctx, String name, String type) {
        ctx.contentType(type + "; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .result(StagePage.class.getResourceAsStream(name));
    }

    @Override
    public void close() {
        live.close();
        scenery.tour().close();
        server.stop();
    }
}
