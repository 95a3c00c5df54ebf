package dev.gatehouse.app;

import dev.gatehouse.app.cli.RehearseMode;
import dev.gatehouse.app.rehearsal.Rehearsal;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Plays the rehearsal to the terminal. */
final class PlayMode implements RehearseMode {
    private final PrintStream out;

    PlayMode(PrintStream out) {
        this.out = out;
    }

    @Override
    public int rehearse(List<String> only) {
        try {
            return new Rehearsal(out).play(only) == 0 ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
