package dev.gatehouse.discord.door;

import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import org.jspecify.annotations.Nullable;

/** The login that stands now, if one does. Safe for all threads. */
public final class Connection {
    private volatile @Nullable JDA jda;

    public Optional<JDA> jda() {
        return Optional.ofNullable(jda);
    }

    public void opened(JDA ready) {
        jda = ready;
    }

    public void lost() {
        jda = null;
    }
}
