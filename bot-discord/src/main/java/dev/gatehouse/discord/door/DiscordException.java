package dev.gatehouse.discord.door;

import java.time.Duration;

/** A call to Discord that did not succeed, in our words. */
public final class DiscordException extends Exception {
    private final Trouble trouble;
    private final Duration after;

    /** @param after how long Discord asked us to wait, zero when it named no time */
    DiscordException(Trouble trouble, Duration after, Throwable cause) {
        super(trouble + ": " + cause.getMessage(), cause);
        this.trouble = trouble;
        this.after = after;
    }

    public Trouble trouble() {
        return trouble;
    }

    public Duration after() {
        return after;
    }
}
