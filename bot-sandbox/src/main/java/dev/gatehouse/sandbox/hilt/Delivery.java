package dev.gatehouse.sandbox.hilt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one endpoint.
 *
 * @param body the bytes sent, the same at every attempt
 * @param failures in a row since the start or the last replay
 * @param nextAttemptAt calendar time; absent when it is over
 */
public record Delivery(
        long id,
        HiltEvent event,
        Endpoint endpoint,
        String body,
        Status status,
        int failures,
        @Nullable Instant nextAttemptAt,
        List<Attempt> attempts) {
    /** The wait before each attempt, counted from the failure before it. */
    static final List<Duration> WAITS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2));

    /** Where webhooks go. */
    public record Endpoint(String id, String url, String secret) {}

    /** How far a delivery has come. */
    public enum Status {
        PENDING,
        RETRYING,
        DELIVERED,
        DEAD_LETTER
    }

    /**
     * One POST.
     *
     * @param at calendar time it was signed for
     * @param sentNanos machine time just before it was sent, {@link System#nanoTime()}
     * @param status 0 when nobody answered in time
     */
    public record Attempt(Instant at, long sentNanos, long answeredNanos, int status, String answer) {
        boolean succeeded() {
            return status >= 200 && status < 300;
        }
    }

    static Delivery first(long id, HiltEvent event, Endpoint endpoint, Instant due) {
        return new Delivery(id, event, endpoint, event.envelope().toString(), Status.PENDING, 0, due, List.of());
    }

    Delivery after(Attempt attempt, Instant now) {
        if (attempt.succeeded()) {
            return with(Status.DELIVERED, 0, null, attempt);
        }
        int failed = failures + 1;
        return failed < WAITS.size()
                ? with(Status.RETRYING, failed, now.plus(WAITS.get(failed)), attempt)
                : with(Status.DEAD_LETTER, failed, null, attempt);
    }

    Delivery again(Instant due) {
        return new Delivery(id, event, endpoint, body, Status.PENDING, 0, due, attempts);
    }

    private Delivery with(Status newStatus, int newFailures, @Nullable Instant next, Attempt attempt) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(attempt);
        return new Delivery(id, event, endpoint, body, newStatus, newFailures, next, List.copyOf(more));
    }
}
