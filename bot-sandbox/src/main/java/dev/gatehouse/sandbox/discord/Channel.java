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

    /** The only role that sees it, besides the bot; everybody when there is none. */
    final @Nullable Role onlyFor;

    /** What everyone in it sees, oldest first; ephemeral answers are not among them. */
    final List<Post> posts = new ArrayList<>();

    private Channel(long id, String name, @Nullable Guild guild, @Nullable User recipient, @Nullable Role onlyFor) {
        this.id = id;
        this.name = name;
        this.guild = guild;
        this.recipient = recipient;
        this.onlyFor = onlyFor;
    }

    static Channel text(long id, String name, Guild guild) {
        return new Channel(id, name, guild, null, null);
    }

    static Channel locked(long id, String name, Guild guild, Role onlyFor) {
        return new Channel(id, name, guild, null, onlyFor);
    }

    static Channel dm(long id, User recipient) {
        return new Channel(id, "", null, recipient, null);
    }

    int type() {
        return guild == null ? DM : GUILD_TEXT;
    }

    long guildId() {
        return guild == null ? 0 : guild.id;
    }

    /** Whether a member of its guild sees it; the owner sees everything. */
    boolean visibleTo(Member member) {
        return onlyFor == null
                || member.roles.contains(onlyFor.id)
                || (guild != null && (guild.owner == member.user.id || member.roles.contains(guild.botRole)));
    }

    Optional<Post> post(long id) {
        return posts.stream().filter(each -> each.id == id).findFirst();
    }
}
