package dev.gatehouse.discord;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every connection that will IDENTIFY goes through here, the first one and those after a lost session alike. */
final class GatewayQueue extends SessionControllerAdapter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayQueue.class);

    private final String gatewayUrl;
    private final Supplier<Duration> pause;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Threads.named("discord-gateway-queue"));
    private final Backoff backoff = new Backoff();
    private volatile boolean waiting;

    /** @param pause before the next IDENTIFY; asked on the queue's own thread */
    GatewayQueue(String gatewayUrl, Supplier<Duration> pause) {
        this.gatewayUrl = gatewayUrl;
        this.pause = pause;
    }

    @Override
    public String getGateway() {
        return gatewayUrl;
    }

    @Override
    public void appendSession(SessionConnectNode node) {
        waiting = true;
        submit(() -> connectAfter(pause.get(), node), Duration.ZERO);
    }

    /** Whether a connection still waits for its turn, or for the gateway to be reachable. */
    boolean isWaiting() {
        return waiting;
    }

    /** A node of a session that ended does nothing when its turn comes. */
    @Override
    public void removeSession(SessionConnectNode node) {}

    private void connectAfter(Duration wait, SessionConnectNode node) {
        submit(() -> connect(node), wait);
    }

    private void connect(SessionConnectNode node) {
        try {
            // "The last one": otherwise it waits here until the session stands.
            node.run(true);
            waiting = false;
            backoff.reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException | ErrorResponseException e) {
            Duration wait = backoff.next();
            LOG.info("Discord's gateway cannot be reached, next try in {} s: {}", wait.toSeconds(), e.getMessage());
            connectAfter(wait, node);
        }
    }

    private void submit(Runnable step, Duration wait) {
        try {
            Future<?> unused = thread.schedule(step, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("The gateway queue is closed");
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
