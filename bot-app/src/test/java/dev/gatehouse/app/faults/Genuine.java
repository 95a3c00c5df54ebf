package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import java.util.concurrent.atomic.AtomicInteger;

/** An ordinary purchase, to see that whatever came before left the way open. */
final class Genuine {
    private static final int QUIET_LOOKS = 20;

    private Genuine() {}

    /** Buys, pays and waits for the role. */
    static void purchase(Stage stage) throws InterruptedException {
        DiscordBuyer.inside(stage, "honest").arrive();
    }

    /** Waits until the bot has done what it does at its start and asks Hilt nothing more by itself. */
    static void untilQuiet(Stage stage) throws InterruptedException {
        AtomicInteger calls = new AtomicInteger(-1);
        AtomicInteger same = new AtomicInteger();
        Watch.until("a bot with nothing to do", () -> {
            int now = stage.hilt().calls().all().size();
            same.set(calls.getAndSet(now) == now ? same.get() + 1 : 0);
            return same.get() >= QUIET_LOOKS;
        });
    }
}
