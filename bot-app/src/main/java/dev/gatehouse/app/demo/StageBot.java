package dev.gatehouse.app.demo;

import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.sandbox.stage.Bot;
import dev.gatehouse.sandbox.stage.Sandbox;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node on the stage, which can be stopped and started there while its rows stay where they are. */
final class StageBot implements Bot, AutoCloseable {
    private final StageSettings settings;
    private @Nullable Gatehouse node;

    /** Has Hilt send its events to where the node will listen, at this start and at every other. */
    StageBot(Sandbox sandbox, StageSettings settings) {
        this.settings = settings;
        sandbox.hilt().sendWebhooksTo(settings.webhookUrl(), settings.webhookSecret());
    }

    @Override
    public synchronized Optional<URI> admin() {
        return Optional.ofNullable(node).map(each -> URI.create(each.adminUrl()));
    }

    @Override
    public String adminToken() {
        return settings.adminToken();
    }

    @Override
    public synchronized void start() {
        if (node == null) {
            node = Gatehouse.start(settings.read());
        }
    }

    @Override
    public synchronized void stop() {
        if (node != null) {
            node.close();
            node = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
