package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.Settings;

/** Runs a node until it is told to stop. */
public interface RunMode {
    /**
     * Returns when the node has stopped.
     *
     * @return the exit code, 0 for an orderly stop
     * @throws RefusedException when it cannot start and knows why
     */
    int run(Settings settings);
}
