package dev.gatehouse.app;

import dev.gatehouse.inbox.Lanes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * The threads of the house, by what they do.
 *
 * @param commands answer what people type
 * @param notices a single one, so that two looks at one account never tell the same thing twice
 * @param background what nobody waits for
 * @param checks look things over, many at once and rarely
 */
record Crew(
        ExecutorService commands,
        ExecutorService notices,
        ExecutorService background,
        ExecutorService checks,
        ThreadPoolExecutor buyerEvents,
        ThreadPoolExecutor otherEvents)
        implements AutoCloseable {
    private static final int ANSWERING = 8;
    private static final int LOOKING = 4;
    private static final int CHECKING = 10;
    private static final int WAITING = 10_000;

    static Crew hire() {
        return new Crew(
                Lanes.lane("command", ANSWERING, WAITING),
                Lanes.lane("notice", 1, WAITING),
                Lanes.lane("background", 1, WAITING),
                Lanes.lane("check", CHECKING, WAITING),
                Lanes.lane("event-buyer", LOOKING, WAITING),
                Lanes.lane("event", LOOKING, WAITING));
    }

    /** Nothing here is lost with its thread: what is unfinished is in the rows. */
    @Override
    public void close() {
        commands.shutdownNow();
        buyerEvents.shutdownNow();
        otherEvents.shutdownNow();
        background.shutdownNow();
        checks.shutdownNow();
        notices.shutdownNow();
    }
}
