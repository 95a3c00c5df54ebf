package dev.gatehouse.telegram.rim;

import dev.gatehouse.telegram.command.CommandMenu;
import dev.gatehouse.telegram.door.Myself;
import dev.gatehouse.telegram.door.Trouble;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps updates coming in for as long as it runs, whatever fails: an unreachable Telegram, a wrong token, a rival, a
 * store that is away.
 */
public final class Reception implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Myself myself;
    private final PollWatch watch;
    private final CommandMenu menu;
    private final Updates updates;
    private final Source source;
    private final Absence absence;
    private final ChatRounds rounds;
    private final LongSupplier nanos;
    private final Backoff backoff = new Backoff();
    private final Backoff settling = new Backoff();
    private final CountDownLatch closing = new CountDownLatch(1);
    private boolean arrived;
    private boolean polled;
    private boolean settledIn;
    private long settleFrom;
    private volatile boolean hears;

    /**
     * What is done beside hearing, again and again.
     *
     * @param nanos machine time
     */
    public record Beside(CommandMenu menu, Absence absence, ChatRounds rounds, LongSupplier nanos) {}

    public Reception(Myself myself, PollWatch watch, Updates updates, Source source, Beside beside) {
        this.myself = myself;
        this.watch = watch;
        this.menu = beside.menu;
        this.updates = updates;
        this.source = source;
        this.absence = beside.absence;
        this.rounds = beside.rounds;
        this.nanos = beside.nanos;
        this.settleFrom = nanos.getAsLong();
    }

    @Override
    public void run() {
        while (isOpen()) {
            round();
        }
    }

    /** The catch-all of the polling thread. */
    private void round() {
        try {
            arrive();
            updates.retry();
            source.hear(patience());
            polled = true;
            hears = true;
            backoff.worked();
            watch.works();
            absence.heard();
            settleIn();
            rounds.due();
        } catch (Trouble trouble) {
            trouble(trouble);
        } catch (RuntimeException e) {
            hears = false;
            absence.began();
            LOG.error("Telegram's updates could not be taken in; they will be fetched again", e);
            pause(backoff.failed());
        }
    }

    /** The first poll only tells Telegram which updates are wanted, and what failed should not wait for a long one. */
    private Duration patience() {
        if (!polled) {
            return Duration.ZERO;
        }
        return updates.hasFailed() ? Duration.ofSeconds(1) : Source.LONGEST;
    }

    private void trouble(Trouble trouble) {
        hears = false;
        absence.began();
        if (isOpen()) {
            LOG.info("Telegram: {}", trouble.words());
            watch.failed(trouble);
            pause(backoff.failed(trouble));
        }
    }

    private void arrive() {
        if (!arrived) {
            LOG.info("Telegram: here as @{}", myself.get().username());
            source.lookForRivals();
            updates.replay();
            arrived = true;
        }
    }

    /** Nobody waits for these: polling goes on without them, and they are tried again after a pause that doubles. */
    private void settleIn() {
        if (settledIn || nanos.getAsLong() - settleFrom < 0) {
            return;
        }
        try {
            watch.checkKinds();
            menu.publish();
            settledIn = true;
        } catch (Trouble trouble) {
            LOG.info("Telegram: the menu of commands is not written yet: {}", trouble.words());
            settleFrom = nanos.getAsLong() + settling.failed(trouble).toNanos();
        }
    }

    /** Whether updates come in. */
    public boolean hears() {
        return hears;
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private void pause(Duration wait) {
        try {
            closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        source.close();
    }
}
