package dev.gatehouse.app;

import dev.gatehouse.inbox.Lanes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of the house, by what they do.
 *
 * @param commands answer what people type
 * @param forms put up what must be there within three seconds and waits for our own rows only
 * @param notices a single one, so that two looks at one account never tell the same thing twice
 * @param background what nobody waits for
 * @param checks look things over, many at once and rarely
 */
record Crew(
        ThreadPoolExecutor commands,
        ThreadPoolExecutor forms,
        ThreadPoolExecutor notices,
        ThreadPoolExecutor background,
        ThreadPoolExecutor checks,
        ThreadPoolExecutor buyerEvents,
        ThreadPoolExecutor otherEvents)
        implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Crew.class);
    private static final int ANSWERING = 8;
    private static final int ASKING = 2;
    private static final int LOOKING = 4;
    private static final int CHECKING = 10;
    private static final int WAITING = 10_000;
    private static final Duration FAREWELL = Duration.ofSeconds(4);

    static Crew hire() {
        return new Crew(
                Lanes.lane("command", ANSWERING, WAITING),
                Lanes.lane("form", ASKING, WAITING),
                Lanes.lane("notice", 1, WAITING),
                Lanes.lane("background", 1, WAITING),
                Lanes.lane("check", CHECKING, WAITING),
                Lanes.lane("event-buyer", LOOKING, WAITING),
                Lanes.lane("event", LOOKING, WAITING));
    }

    /**
     * What waits is in the rows. What is under way is ended first, within reason: a word that was said but not noted would be
     * said again. Nobody is interrupted, see {@link Jobs#close()}.
     */
    @Override
    public void close() {
        List<ThreadPoolExecutor> all = List.of(commands, forms, notices, background, checks, buyerEvents, otherEvents);
        all.forEach(ThreadPoolExecutor::shutdown);
        all.forEach(lane -> lane.getQueue().clear());
        long end = System.nanoTime() + FAREWELL.toNanos();
        try {
            for (ThreadPoolExecutor lane : all) {
                if (!lane.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    log.info("Something under way is left behind");
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
