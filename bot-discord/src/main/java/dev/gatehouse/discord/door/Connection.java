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

    public void opened(JDA ready) {
        standing.set(ready);
    }

    /** Nothing happens when another login stands by now. */
    public void lost(JDA ended) {
        standing.compareAndSet(ended, null);
    }
}
