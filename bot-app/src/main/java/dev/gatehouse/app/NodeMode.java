package dev.gatehouse.app;

import dev.gatehouse.app.cli.RefusedException;
import dev.gatehouse.app.cli.RunMode;
import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.store.DatabaseRefused;
import dev.gatehouse.web.ListenRefused;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a node until the process is told to stop. */
final class NodeMode implements RunMode {
    private static final Logger log = LoggerFactory.getLogger(NodeMode.class);

    @Override
    public int run(Settings settings) {
        Gatehouse node = start(settings);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            log.info("Stopping: what was begun is ended first, ten seconds at the most");
                            node.close();
                            log.info("Stopped");
                            stopped.countDown();
                        },
                        "stop"));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static Gatehouse start(Settings settings) {
        try {
            return Gatehouse.start(settings);
        } catch (DatabaseRefused refused) {
            throw RefusedException.beforeStart(refused.refusal());
        } catch (ListenRefused refused) {
            throw new RefusedException(refused.refusal());
        }
    }
}
