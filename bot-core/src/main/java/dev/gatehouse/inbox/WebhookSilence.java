package dev.gatehouse.inbox;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Alarms;
import dev.gatehouse.inbox.HiltFeed.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Notices that Hilt's events no longer reach the webhook: its log tells of some that should have come by now, and not one
 * of them did. A single one may be on its way still, so it takes three without any delivery in between.
 */
public final class WebhookSilence {
    private static final String CAUSE = "webhook";
    private static final int ENOUGH = 3;

    /** Hilt's first attempt is made at once. */
    private static final Duration IN_TIME = Duration.ofMinutes(1);

    private static final Refusal SILENT = new Refusal(
            "WEBHOOK_SILENT",
            "Hilt's log tells of events that never reached this node's webhook; access goes on, only slower.",
            "Run gatehouse webhook test; it says which part of the way is broken.");

    private final BooleanSupplier expected;
    private final Alarms alarms;
    private final InstantSource clock;
    private final Instant since;
    private int missed;
    private Optional<Instant> lastHeard = Optional.empty();

    /** @param expected whether there is a secret, so that deliveries could be taken */
    public WebhookSilence(BooleanSupplier expected, Alarms alarms, InstantSource clock) {
        this.expected = expected;
        this.alarms = alarms;
        this.clock = clock;
        this.since = clock.instant();
    }

    /** A delivery came. */
    synchronized void heard() {
        missed = 0;
        lastHeard = Optional.of(clock.instant());
        alarms.clear(CAUSE);
    }

    /** The log told of these first. */
    synchronized void missed(List<Event> events) {
        Instant late = clock.instant().minus(IN_TIME);
        missed += (int) events.stream()
                .flatMap(event -> event.createdAt().stream())
                .filter(at -> at.isAfter(since) && at.isBefore(late))
                .count();
        if (missed >= ENOUGH && expected.getAsBoolean()) {
            alarms.raise(CAUSE, SILENT);
        }
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
