package dev.gatehouse.discord.door;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.JDA;
import org.jspecify.annotations.Nullable;

/** The login that stands now, if one does. Safe for all threads. */
public final class Connection {
    private final AtomicReference<@Nullable JDA> standing = new AtomicReference<>();

    public Optional<JDA> jda() {
        return Optional.ofNullable(standing.get());
    }

    /**
     * Whether what is missing in what JDA keeps is missing at Discord too. While a session that could not be resumed is made
     * anew, JDA keeps no guild and no channel.
     */
    public boolean isComplete() {
        return jda().map(jda -> jda.getStatus() == JDA.Status.CONNECTED).orElse(false);
    }

    /** Not connected, or Discord says that the guild is unavailable for now. */
    boolean isAway(long guild) {
        return !isComplete() || jda().map(jda -> jda.isUnavailable(guild)).orElse(true);
    }

    public void opened(JDA ready) {
        standing.set(ready);
    }

    /** Nothing happens when another login stands by now. */
    public void lost(JDA ended) {
        standing.compareAndSet(ended, null);
    }
}
