package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A message as the stand-in keeps it: Discord's own JSON, edited in place. */
final class Post {
    static final long EPHEMERAL = 1 << 6;
    static final long LOADING = 1 << 7;
    static final long COMPONENTS_V2 = 1 << 15;

    final long id;
    final Channel channel;
    final ObjectNode json;

    /** The only one who sees it, when it is ephemeral. */
    final @Nullable User onlyFor;

    Post(long id, Channel channel, ObjectNode json, @Nullable User onlyFor) {
        this.id = id;
        this.channel = channel;
        this.json = json;
        this.onlyFor = onlyFor;
    }

    long flags() {
        return json.path("flags").asLong();
    }

    /** A deferred answer: Discord shows "is thinking". */
    boolean loading() {
        return (flags() & LOADING) != 0;
    }

    boolean ephemeral() {
        return onlyFor != null;
    }

    Message seen() {
        return Message.of(json);
    }
}
