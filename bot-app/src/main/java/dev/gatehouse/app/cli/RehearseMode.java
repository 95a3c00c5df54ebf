package dev.gatehouse.app.cli;

import java.util.List;

/** Plays the whole life of a membership against local stand-ins and says what passed. */
public interface RehearseMode {
    /**
     * Plays the steps in their order.
     *
     * @param only names of the steps to play; empty for all
     * @return the exit code, 0 when everything passed
     */
    int rehearse(List<String> only);

    /**
     * Plays ordinary failures and prints what other bots do in each beside what was seen.
     *
     * @return the exit code, 0 when everything passed
     */
    int table();
}
