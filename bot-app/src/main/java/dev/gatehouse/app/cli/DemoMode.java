package dev.gatehouse.app.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Shows the product on one page in the browser, against local stand-ins, until it is told to stop. */
public interface DemoMode {
    /**
     * Starts everything and returns when the process is told to stop.
     *
     * @param data a new or empty folder for the bot's data, which stays; a temporary one when there is none
     * @param browser whether to open the page where a browser is
     * @return the exit code
     * @throws RefusedException when the folder is in use or the wanted port is taken
     */
    int demo(Optional<Path> data, boolean browser);
}
