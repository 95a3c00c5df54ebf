package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What outlives a connection: the sequence, and the events of the last while for a RESUME. */
final class GatewaySession {
    private static final int BACKLOG = 5000;
    private static final Duration RESUMABLE = Duration.ofMinutes(10);

    final String id;
    final int intents;
    private final int shard;
    private final int shards;
    private final Deque<ObjectNode> backlog = new ArrayDeque<>();
    private long sequence;
    private long detachedNanos;
    private @Nullable GatewayConnection connection;

    GatewaySession(String id, int intents, int shard, int shards) {
        this.id = id;
        this.intents = intents;
        this.shard = shard;
        this.shards = shards;
    }

    boolean wants(long guild, int intent) {
        return holds(guild) && (intent == Intents.NONE || (intents & intent) != 0);
    }

    boolean holds(long guild) {
        return Long.remainderUnsigned(guild >>> 22, shards) == shard;
    }

    int shard() {
        return shard;
    }

    int shards() {
        return shards;
    }

    void dispatch(String type, ObjectNode payload) {
        ObjectNode frame = Wire.object().put("op", 0).put("s", ++sequence).put("t", type);
        frame.set("d", payload);
        backlog.add(frame);
        if (backlog.size() > BACKLOG) {
            backlog.remove();
        }
        if (connection != null) {
            connection.send(frame);
        }
    }

    /** Whether everything after {@code seen} is still kept. */
    boolean canReplayAfter(long seen) {
        return seen >= sequence - backlog.size() && seen <= sequence;
    }

    void attach(GatewayConnection to) {
        if (connection != null) {
            connection.cut();
        }
        connection = to;
    }

    void replayAfter(long seen) {
        GatewayConnection to = connection;
        if (to != null) {
            backlog.stream().filter(each -> each.path("s").asLong() > seen).forEach(to::send);
        }
    }

    /** The connection is gone; {@code now} is machine time. */
    void detach(GatewayConnection from, long now) {
        if (connection == from) {
            connection = null;
            detachedNanos = now;
        }
    }

    /** Nobody came back for it. */
    boolean abandoned(long now) {
        return connection == null && now - detachedNanos > RESUMABLE.toNanos();
    }

    boolean connected() {
        return connection != null;
    }
}
