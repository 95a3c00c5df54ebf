package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.hilt.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Moves the calendar of a stage. */
record Calendar(Stage stage) {
    /** The longest grace of the products on the stage; Hilt fills its end in only once grace has begun. */
    private static final Duration GRACE = Duration.ofDays(3);

    /** Two readings of the same clock differ by less. */
    private static final Duration SAME = Duration.ofSeconds(2);

    private static final Duration STEP = Duration.ofSeconds(30);

    /** Just after the last moment this membership covers, its grace included. */
    void moveBehind(Membership membership) throws InterruptedException {
        Instant behind = membership.term().end().plus(GRACE).plusSeconds(5);
        if (stage.clock().instant().isBefore(behind)) {
            stage.clock().moveTo(behind);
            awaitBot();
        }
    }

    void advance(Duration by) throws InterruptedException {
        stage.clock().advance(by);
        awaitBot();
    }

    private void awaitBot() throws InterruptedException {
        Watch.until("the bot on the same day", () -> !stage.isBotRunning() || isSame());
    }

    private boolean isSame() {
        Duration apart = Duration.between(stage.bot().now(), stage.clock().instant());
        return apart.abs().compareTo(SAME) < 0;
    }

    /**
     * Until the bot has heard Telegram on this day. One that was stopped after the calendar moved on and before it heard
     * has been deaf for as long as it moved, and makes up for that when it starts again.
     */
    void awaitHeard() throws InterruptedException {
        long bystander = stage.telegram().addUser("Bystander", "bystander");
        stage.telegram().type(bystander, bystander, "/membership");
        Watch.until(
                "an answer on this day",
                () -> !stage.telegram().privateMessages(bystander).isEmpty());
    }

    /** Whoever was refused waits by the machine's clock as well, so calendar time is moved on until it is so. */
    void advanceUntil(String what, BooleanSupplier seen) throws InterruptedException {
        Watch.until(what, () -> {
            boolean so = seen.getAsBoolean();
            if (!so) {
                stage.clock().advance(STEP);
            }
            return so;
        });
    }
}
