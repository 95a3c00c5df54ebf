package dev.gatehouse.inbox;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Alarms;
import dev.gatehouse.inbox.HiltFeed.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Notices that Hilt's events no longer reach the webhook: its log told of three, each of which has had its time to come,
 * and neither one of them nor anything else was delivered since. What is on its way still is no sign, however much it is.
 */
public final class WebhookSilence implements Runnable {
    private static final String CAUSE = "webhook";
    private static final int ENOUGH = 3;
    private static final int KEPT_AT_MOST = 1_000;

    /** Hilt tries at once, after 30 seconds and after two minutes more, and waits for each answer. */
    private static final Duration IN_TIME = Duration.ofMinutes(5);

    private static final Refusal SILENT = new Refusal(
            "WEBHOOK_SILENT",
            "Hilt's log tells of events that never reached this node's webhook; access goes on, only slower.",
            "Run gatehouse webhook test; it says which part of the way is broken.");

    private final BooleanSupplier expected;
    private final FeedRows rows;
    private final Alarms alarms;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final Instant since;
    /** By occurrence, when the log told of it. */
    private final Map<String, Long> awaited = new LinkedHashMap<>();

    private Optional<Instant> lastHeard = Optional.empty();

    /**
     * Waits for nothing yet.
     *
     * @param expected whether there is a secret, so that deliveries could be taken
     * @param nanoTime machine time: how long a delivery takes has nothing to do with the calendar
     */
    public WebhookSilence(
            BooleanSupplier expected, FeedRows rows, Alarms alarms, InstantSource clock, LongSupplier nanoTime) {
        this.expected = expected;
        this.rows = rows;
        this.alarms = alarms;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.since = clock.instant();
    }

    /** A delivery came. */
    synchronized void heard() {
        awaited.clear();
        lastHeard = Optional.of(clock.instant());
        alarms.clear(CAUSE);
    }

    /** The log told of these first; those of the time before the start may have found nobody to take them. */
    synchronized void missed(List<Event> events) {
        for (Event event : events) {
            boolean ours = event.createdAt().filter(at -> at.isAfter(since)).isPresent();
            if (ours && awaited.size() < KEPT_AT_MOST) {
                event.occurrence().ifPresent(each -> awaited.putIfAbsent(each, nanoTime.getAsLong()));
            }
        }
    }

    /** Called once a second. */
    @Override
    public void run() {
        Set<String> overdue = overdue();
        if (overdue.size() < ENOUGH || !expected.getAsBoolean()) {
            return;
        }
        List<String> told = overdue.stream().map(Occurrence::feedId).toList();
        boolean tookElsewhere = rows.hasOthers(overdue, told);
        synchronized (this) {
            boolean stillAwaited = awaited.keySet().removeAll(overdue);
            if (stillAwaited && !tookElsewhere) {
                alarms.raise(CAUSE, SILENT);
            }
        }
    }

    private synchronized Set<String> overdue() {
        long now = nanoTime.getAsLong();
        return awaited.entrySet().stream()
                .filter(each -> now - each.getValue() >= IN_TIME.toNanos())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When a delivery came last, since this node started. */
    public synchronized Optional<Instant> lastHeard() {
        return lastHeard;
    }

    /** Tells {@code next} of every delivery, and notices it. */
    public Arrivals listening(Arrivals next) {
        return (event, how) -> {
            heard();
            next.arrived(event, how);
        };
    }
}
