package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.StandInServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the bot has not confirmed yet, oldest first. Filtered when an update is made, kept 24 hours of calendar time, and
 * handed to one reader: a second poll ends the first.
 */
final class Updates {
    private record Pending(long id, Instant made, ObjectNode body) {}

    private static final Duration KEPT = Duration.ofDays(1);
    private static final long FIRST_ID = 817_500_001L;
    /** Whoever wants these has to name them. */
    private static final Set<String> ONLY_WHEN_NAMED =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private final SandboxClock clock;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private Set<String> named = Set.of();
    private long nextId = FIRST_ID;
    private long polls;
    private boolean webhook;
    private boolean closed;

    Updates(SandboxClock clock) {
        this.clock = clock;
    }

    synchronized void add(String kind, JsonNode body) {
        if (!wanted(kind)) {
            return;
        }
        long id = nextId++;
        ObjectNode update = StandInServer.JSON.createObjectNode().put("update_id", id);
        update.set(kind, body);
        pending.add(new Pending(id, clock.instant(), update));
        notifyAll();
    }

    private boolean wanted(String kind) {
        return named.isEmpty() ? !ONLY_WHEN_NAMED.contains(kind) : named.contains(kind);
    }

    /** An empty list means Telegram's own choice; a call that names nothing keeps what was named last. */
    synchronized void allow(JsonNode kinds) {
        if (kinds.isArray()) {
            named = Set.copyOf(StandInServer.JSON.convertValue(
                    kinds, StandInServer.JSON.getTypeFactory().constructCollectionType(List.class, String.class)));
        }
    }

    synchronized List<String> allowed() {
        return named.stream().sorted().toList();
    }

    /** Waits up to {@code wait} for the first update at or after {@code offset}; what lies before it is confirmed. */
    synchronized List<ObjectNode> poll(long offset, int limit, Duration wait) throws InterruptedException {
        refuseBesideWebhook();
        long mine = ++polls;
        notifyAll();
        confirm(offset);
        long until = System.nanoTime() + wait.toNanos();
        while (current().isEmpty() && !closed && until - System.nanoTime() > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, until - System.nanoTime());
            refuseWhenReplaced(mine);
        }
        return current().stream().limit(limit).map(Pending::body).toList();
    }

    private void refuseBesideWebhook() {
        if (webhook) {
            throw Refusal.conflict("can't use getUpdates method while webhook is active; "
                    + "use deleteWebhook to delete the webhook first");
        }
    }

    private void refuseWhenReplaced(long mine) {
        if (webhook) {
            throw Refusal.conflict("terminated by setWebhook request");
        }
        if (mine != polls) {
            throw Refusal.conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running");
        }
    }

    private void confirm(long offset) {
        if (offset < 0) {
            while (pending.size() > -offset) {
                pending.removeFirst();
            }
        } else {
            pending.removeIf(each -> each.id() < offset);
        }
    }

    private Deque<Pending> current() {
        Instant oldest = clock.instant().minus(KEPT);
        pending.removeIf(each -> each.made().isBefore(oldest));
        return pending;
    }

    synchronized int waiting() {
        return current().size();
    }

    /** Polls begun so far. */
    synchronized long polls() {
        return polls;
    }

    synchronized void drop() {
        pending.clear();
    }

    synchronized void useWebhook(boolean on) {
        webhook = on;
        notifyAll();
    }

    /** The oldest one, for the webhook; null when the webhook is gone or the stand-in closes. */
    synchronized @Nullable ObjectNode awaitForWebhook() throws InterruptedException {
        while (webhook && !closed && current().isEmpty()) {
            wait();
        }
        return webhook && !closed ? current().getFirst().body() : null;
    }

    synchronized void confirmed(ObjectNode update) {
        long id = update.path("update_id").asLong();
        pending.removeIf(each -> each.id() == id);
    }

    /** Machine time; ends early when the webhook changes or the stand-in closes. */
    synchronized void pause(Duration delay) throws InterruptedException {
        long until = System.nanoTime() + delay.toNanos();
        while (webhook && !closed && until - System.nanoTime() > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, until - System.nanoTime());
        }
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
