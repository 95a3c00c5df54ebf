package dev.gatehouse.sandbox.stage;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends every open tab the regions that changed since it was sent them, and everything to a tab that is new. */
final class Live implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Live.class);
    private static final Duration GLANCE = Duration.ofMillis(150);

    private final Regions regions;
    private final Trail trail;
    private final Map<SseClient, Map<String, String>> tabs = new ConcurrentHashMap<>();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "stage-live");
        thread.setDaemon(true);
        return thread;
    });

    Live(Regions regions, Trail trail) {
        this.regions = regions;
        this.trail = trail;
        ScheduledFuture<?> unused =
                pulse.scheduleWithFixedDelay(this::look, 0, GLANCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void join(SseClient tab) {
        tab.keepAlive();
        tab.onClose(() -> tabs.remove(tab));
        tabs.put(tab, new ConcurrentHashMap<>());
    }

    private void look() {
        try {
            trail.read();
            if (!tabs.isEmpty()) {
                Map<String, String> now = regions.all();
                tabs.forEach((tab, sent) -> send(tab, sent, now));
            }
        } catch (RuntimeException e) {
            log.error("The page could not be brought up to date; it is tried again at once", e);
        }
    }

    private static void send(SseClient tab, Map<String, String> sent, Map<String, String> now) {
        now.forEach((name, html) -> {
            if (!html.equals(sent.put(name, html))) {
                tab.sendEvent(name, html);
            }
        });
    }

    @Override
    public void close() {
        pulse.shutdownNow();
        tabs.keySet().forEach(SseClient::close);
    }
}
