package dev.gatehouse.app.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Measures against local stand-ins. */
public interface BenchMode {
    /**
     * Measures the time from Hilt's webhook to Discord's role call.
     *
     * @param count purchases, one after the other; at least one
     * @param json prints numbers in nanoseconds instead of a page
     * @param file where the page is written too
     * @return the exit code
     */
    int purchases(int count, boolean json, Optional<Path> file);
}
