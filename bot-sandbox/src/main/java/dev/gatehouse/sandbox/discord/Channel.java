package dev.gatehouse.sandbox.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text channel of a guild, or the direct-message channel between the bot and one user. */
final class Channel {
    static final int GUILD_TEXT = 0;
    static final int DM = 1;

    final long id;
    final String name;
    final @Nullable Guild guild;
    final @Nullable User recipient;

    /** What everyone in it sees, oldest first; ephemeral answers are not among them. */
    final List<Post> posts = new ArrayList<>();

    private Channel(long id, String name, @Nullable Guild guild, @Nullable User recipient) {
        this.id = id;
        this.name = name;
        this.guild = guild;
        this.recipient = recipient;
    }

    static Channel text(long id, String name, Guild guild) {
        return new Channel(id, name, guild, null);
    }

    static Channel dm(long id, User recipient) {
        return new Channel(id, "", null, recipient);
    }

    int type() {
        return guild == null ? DM : GUILD_TEXT;
    }

    long guildId() {
        return guild == null ? 0 : guild.id;
    }

    Optional<Post> post(long id) {
        return posts.stream().filter(each -> each.id == id).findFirst();
    }
}
