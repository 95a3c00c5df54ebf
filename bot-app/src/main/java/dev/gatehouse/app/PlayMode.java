package dev.gatehouse.app;

import dev.gatehouse.app.cli.RehearseMode;
import dev.gatehouse.app.rehearsal.PeerTable;
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
        return played(() -> new Rehearsal(out).play(only));
    }

    @Override
    public int table() {
        return played(() -> new PeerTable(out).play());
    }

    private interface Play {
        int failures() throws IOException, InterruptedException;
    }

    private static int played(Play play) {
        try {
            return play.failures() == 0 ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
