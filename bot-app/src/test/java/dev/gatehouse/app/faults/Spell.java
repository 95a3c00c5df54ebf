package dev.gatehouse.app.faults;

import dev.gatehouse.app.faults.DoomedDisk.Moment;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** The moment at which a disk is to stand still, cast and lifted by whoever started the process. */
final class Spell {
    static final String HELD = "HELD ";
    static final String CAST = "CAST";

    private final PrintStream out = System.out;
    private @Nullable Moment moment;
    private boolean written;
    private int casts;

    /** Lifts what was cast before. */
    synchronized void cast(Moment next) {
        moment = next;
        written = false;
        casts++;
        notifyAll();
        say(CAST);
    }

    synchronized boolean isCast(Moment which) {
        return moment == which;
    }

    synchronized void written() {
        written = true;
    }

    /** Whether an event was written since the spell was cast. */
    synchronized boolean isWritten() {
        return written;
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Says so and stands still until another spell is cast, if this is the moment. */
    synchronized void at(Moment now) {
        if (moment != now) {
            return;
        }
        int mine = casts;
        say(HELD + now);
        try {
            while (casts == mine) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
