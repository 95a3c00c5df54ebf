package dev.gatehouse.app.metrics;

import dev.gatehouse.access.Platform;
import dev.gatehouse.admin.HiltEndpoints;
import dev.gatehouse.admin.HiltGifts;
import dev.gatehouse.admin.HiltProducts;
import dev.gatehouse.buyer.HiltLedger;
import dev.gatehouse.buyer.HiltSales;
import dev.gatehouse.buyer.HiltSupport;
import dev.gatehouse.door.Door;
import dev.gatehouse.hilt.Hilt;
import dev.gatehouse.inbox.HiltFeed;
import dev.gatehouse.membership.HiltKey;
import dev.gatehouse.membership.HiltReads;
import dev.gatehouse.web.AdminRoute;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.logging.LogbackMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** Everything this node counts. One for each node: tests run several in one process. */
public final class Meters implements AutoCloseable {
    private static final String HILT = "gatehouse.hilt.calls";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final LogbackMetrics logged = new LogbackMetrics();

    /** Counts the machine under the node from now on. */
    public Meters() {
        collections.bindTo(registry);
        logged.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    public MeterRegistry registry() {
        return registry;
    }

    /** The same Hilt, every call timed. */
    public Hilt timed(Hilt hilt) {
        return new Hilt(
                port(HiltReads.class, hilt.reads()),
                port(HiltFeed.class, hilt.feed()),
                port(HiltKey.class, hilt.key()),
                new Hilt.Shop(
                        port(HiltSales.class, hilt.sales()),
                        port(HiltLedger.class, hilt.shop().ledger()),
                        port(HiltSupport.class, hilt.shop().support())),
                new Hilt.Owner(
                        port(HiltProducts.class, hilt.owner().products()),
                        port(HiltGifts.class, hilt.owner().gifts()),
                        port(HiltEndpoints.class, hilt.owner().endpoints())));
    }

    private <T> T port(Class<T> type, T hilt) {
        return Metered.port(type, hilt, HILT, registry);
    }

    /** The same door, every call timed. */
    public Door timed(Door door) {
        return Metered.port(
                Door.class, door, "gatehouse.door." + door.platform().word(), registry);
    }

    /** A number that is asked for at every scrape; must not wait. */
    public void watch(String name, String what, IntSupplier number) {
        Gauge.builder(name, number::getAsInt).description(what).register(registry);
    }

    /** Whether a platform is connected, 1 or 0. */
    public void watch(Platform platform, BooleanSupplier up) {
        Gauge.builder("gatehouse.platform.up", () -> up.getAsBoolean() ? 1 : 0)
                .description("1 while logged in and heard")
                .tag("platform", platform.word())
                .register(registry);
    }

    /** {@code GET /metrics}. */
    public AdminRoute route() {
        return AdminRoute.get(
                "/metrics",
                question -> AdminRoute.Answer.text("text/plain; version=0.0.4; charset=utf-8", registry.scrape()));
    }

    @Override
    public void close() {
        collections.close();
        logged.close();
        registry.close();
    }
}
