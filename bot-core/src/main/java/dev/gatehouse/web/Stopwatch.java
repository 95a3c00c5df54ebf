package dev.gatehouse.web;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Times what is answered, by route and status. Routes are ours, so that no caller makes a series of his own. */
final class Stopwatch {
    private static final String STARTED = "started-nanos";

    private final String listener;
    private final MeterRegistry meters;

    Stopwatch(String listener, MeterRegistry meters) {
        this.listener = listener;
        this.meters = meters;
    }

    void start(Context context) {
        context.attribute(STARTED, System.nanoTime());
    }

    void stop(Context context) {
        Long started = context.attribute(STARTED);
        Endpoint route = context.endpoints().lastHttpEndpoint();
        if (started != null) {
            Timer.builder("gatehouse.http.requests")
                    .tag("listener", listener)
                    .tag("route", route == null ? "none" : route.path)
                    .tag("status", Integer.toString(context.statusCode()))
                    .register(meters)
                    .record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        }
    }
}
