package dev.gatehouse.app.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Measures against local stand-ins. Each measurement returns the exit code. */
public interface BenchMode {
    /**
     * How the result is told.
     *
     * @param json numbers in nanoseconds instead of a page
     * @param file where the page is written too
     */
    record Telling(boolean json, Optional<Path> file) {}

    /**
     * How many webhooks are sent.
     *
     * @param count a round; at least one
     * @param connections that send side by side; at least one
     * @param rounds each measured both ways, in turn; at least one
     */
    record Load(int count, int connections, int rounds) {}

    /**
     * Measures the time from Hilt's webhook to Discord's role call.
     *
     * @param count purchases, one after the other; at least one
     */
    int purchases(int count, Telling telling);

    /** Measures how fast webhooks are taken in for good, against a commit for each in the same kind of database. */
    int webhooks(Load load, Telling telling);
}
