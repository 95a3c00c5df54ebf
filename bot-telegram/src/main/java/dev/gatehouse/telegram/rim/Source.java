package dev.gatehouse.telegram.rim;

import java.time.Duration;

/** Where updates come from: fetched, or posted by Telegram. */
public interface Source extends AutoCloseable {
    Duration LONGEST = Duration.ofSeconds(25);

    /**
     * Sees to it that updates come in, and returns after {@code longest} at the latest. Throws Telegram's trouble and the
     * store's; nothing is lost by it.
     */
    void hear(Duration longest);

    /** Calls a human if another program takes this bot's updates. */
    void lookForRivals();

    /** Ends the waiting. */
    @Override
    void close();
}
