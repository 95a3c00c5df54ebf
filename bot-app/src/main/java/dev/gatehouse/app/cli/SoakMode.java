package dev.gatehouse.app.cli;

import java.nio.file.Path;
import java.util.OptionalLong;

/** Wears a node down against local stand-ins and counts what it loses. */
public interface SoakMode {
    /**
     * Kills a node again and again under load.
     *
     * @param rounds kills; at least one
     * @param database {@code h2}, or the JDBC address of a PostgreSQL that may be filled
     * @param tally where the counts of all runs are kept, as JSON; a page for people lies beside it
     * @param seed of what is drawn at random; empty for a new one
     * @return the exit code, 0 when nothing was lost in these rounds
     */
    int kill(int rounds, String database, Path tally, OptionalLong seed);
}
