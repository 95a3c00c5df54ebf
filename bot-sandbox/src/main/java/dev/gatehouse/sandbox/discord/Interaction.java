package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a user did that the bot has to answer. */
final class Interaction {
    static final int COMMAND = 2;
    static final int COMPONENT = 3;
    static final int AUTOCOMPLETE = 4;
    static final int MODAL = 5;

    final long id;
    final String token;
    final int type;
    final User user;
    final Channel channel;

    /** Machine time. */
    final long bornNanos;

    /** The message whose button was pressed. */
    final @Nullable Post source;

    /** The command line as typed, empty when it is none. */
    String typed = "";

    /** Type of the first answer; 0 = none yet. */
    int callback;

    /** What {@code @original} means. */
    @Nullable
    Post original;

    /** The message of {@link #original} was changed since: an answer came. */
    boolean answered;

    final List<Post> followUps = new ArrayList<>();

    @Nullable
    ObjectNode modal;

    @Nullable
    JsonNode choices;

    Interaction(long id, String token, int type, User user, Channel channel, long bornNanos, @Nullable Post source) {
        this.id = id;
        this.token = token;
        this.type = type;
        this.user = user;
        this.channel = channel;
        this.bornNanos = bornNanos;
        this.source = source;
    }
}
