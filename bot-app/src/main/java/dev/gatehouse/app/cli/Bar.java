package dev.gatehouse.app.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** How far long work is, drawn over itself, and only where somebody looks. */
final class Bar {
    private static final int CELLS = 30;

    private final PrintWriter out;

    Bar(PrintWriter out) {
        this.out = out;
    }

    void at(int done, int all) {
        if (CommandLine.Help.Ansi.AUTO.enabled() && all > 0) {
            int full = CELLS * done / all;
            out.print("\r[" + "#".repeat(full) + ".".repeat(CELLS - full) + "] " + done + " of " + all
                    + (done >= all ? "\n" : ""));
            out.flush();
        }
    }
}
