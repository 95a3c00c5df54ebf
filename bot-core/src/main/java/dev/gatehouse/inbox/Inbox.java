package dev.gatehouse.inbox;

import dev.gatehouse.audit.Alarms;
import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.inbox.EventRows.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes Hilt's deliveries: proved first, then stored, and only then acknowledged. */
public final class Inbox {
    private final Supplier<Optional<WebhookSignature>> signature;
    private final CommitGroups groups;
    private final Arrivals arrivals;
    private final ClockWatch clockWatch;
    private final InstantSource clock;
    private final EnvelopeReader envelopes = new EnvelopeReader();

    /**
     * Ready to take deliveries as soon as the groups are written.
     *
     * @param signature asked at each delivery; empty while there is no secret
     */
    public Inbox(
            Supplier<Optional<WebhookSignature>> signature,
            CommitGroups groups,
            Arrivals arrivals,
            Alarms alarms,
            InstantSource clock) {
        this.signature = signature;
        this.groups = groups;
        this.arrivals = arrivals;
        this.clockWatch = new ClockWatch(alarms, clock);
        this.clock = clock;
    }

    /**
     * What became of a delivery. Never fails; completed on the thread that writes to the database, so whoever goes on
     * from it must move to a thread of their own.
     *
     * @param body the bytes as they came
     * @param header the value of {@code X-Hilt-Signature}, null when absent
     */
    public CompletionStage<Receipt> take(byte[] body, @Nullable String header) {
        Optional<WebhookSignature> secrets = signature.get();
        if (secrets.isEmpty()) {
            return CompletableFuture.completedStage(Receipt.NO_SECRET);
        }
        Instant now = clock.instant();
        Optional<Duration> ahead = secrets.get().prove(body, header, now);
        if (ahead.isEmpty()) {
            return CompletableFuture.completedStage(Receipt.NOT_AUTHENTIC);
        }
        clockWatch.saw(now.plus(ahead.get()));
        Envelope envelope = envelopes.read(body);
        RawEvent event = new RawEvent(
                envelope.id(),
                envelope.type(),
                body,
                now,
                envelope.quarantined(),
                envelope.livemode(),
                envelope.occurrence());
        return groups.store(event).thenApply(stored -> receipt(event, stored));
    }

    private Receipt receipt(RawEvent event, Optional<Stored> stored) {
        stored.ifPresent(how -> arrivals.arrived(event, how));
        return stored.map(how -> switch (how) {
                    case NEW -> event.quarantined().isPresent() ? Receipt.QUARANTINED : Receipt.STORED;
                    case DUPLICATE -> Receipt.DUPLICATE;
                    case CONFLICT -> Receipt.CONFLICT;
                })
                .orElse(Receipt.BUSY);
    }
}
