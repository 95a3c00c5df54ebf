package dev.gatehouse.inbox;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.audit.Entry.Kind;
import dev.gatehouse.inbox.EventRows.PendingEvent;
import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.inbox.EventRows.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Looks into stored events until each is settled: the new ones at once, and from the rows whatever a crash, a full lane
 * or a silent Hilt left behind.
 */
public final class EventWorker implements Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(EventWorker.class);
    private static final int AT_ONCE = 2_000;
    /** The lanes take no more. */
    private static final int IN_HAND_AT_MOST = 10_000;
    /** Looks that broke off before an event counts as poison. */
    private static final int BREAKS_AT_MOST = 10;

    private final EventRows rows;
    private final EventLook look;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final Lanes lanes;
    private final EnvelopeReader envelopes = new EnvelopeReader();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    public EventWorker(EventRows rows, EventLook look, AuditTrail trail, InstantSource clock, Lanes lanes) {
        this.rows = rows;
        this.look = look;
        this.trail = trail;
        this.clock = clock;
        this.lanes = lanes;
    }

    @Override
    public void arrived(RawEvent event, Stored how) {
        if (how == Stored.NEW && event.quarantined().isEmpty()) {
            take(new PendingEvent(event.id(), event.type(), event.body(), event.receivedAt(), 0, event.livemode()));
        } else if (how != Stored.DUPLICATE) {
            hand(EventKind.OTHER, () -> trail.add(odd(event, how)));
        }
    }

    /** Takes up what is due by calendar time; called at the start and then every second. Never throws. */
    public void tick() {
        try {
            // Those in hand are due as well and come first.
            int held = inHand.size();
            if (held < IN_HAND_AT_MOST) {
                rows.due(clock.instant(), held + AT_ONCE).forEach(this::take);
            }
        } catch (RuntimeException away) {
            LOG.warn("Events that are due could not be read; asked again in a second", away);
        }
    }

    private void take(PendingEvent event) {
        if (!inHand.add(event.id())) {
            return;
        }
        if (!hand(EventKind.of(event.type()), () -> work(event))) {
            inHand.remove(event.id());
        }
    }

    /** A full lane is no loss: the rows still hold the event, and a later tick finds it. */
    private boolean hand(EventKind kind, Runnable work) {
        try {
            lanes.of(kind).execute(work);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    private void work(PendingEvent event) {
        MDC.put("event", event.id());
        try {
            LOG.debug("Hilt sent {}", event.type());
            Envelope envelope = envelopes.read(event.body());
            if (event.attempts() == 0) {
                trail.add(arrival(event, envelope));
            }
            look.into(event, envelope, finding -> close(event, finding));
        } catch (RuntimeException broken) {
            close(event, new Finding.Broken(broken));
        } finally {
            MDC.remove("event");
        }
    }

    /** Never throws: it may be called while others wait for their answer on the same thread. */
    private void close(PendingEvent event, Finding finding) {
        try {
            write(event, finding);
        } catch (RuntimeException away) {
            LOG.warn("The rows are away; event {} stays due", event.id(), away);
        } finally {
            inHand.remove(event.id());
        }
    }

    private void write(PendingEvent event, Finding finding) {
        if (finding instanceof Finding.NotYet notYet) {
            Duration ladder = Ladder.after(event.attempts());
            Duration wait = notYet.atLeast()
                    .filter(least -> least.compareTo(ladder) > 0)
                    .orElse(ladder);
            rows.postpone(event.id(), clock.instant().plus(wait), notYet.words());
        } else if (finding instanceof Finding.Broken broken) {
            leave(event, broken);
        } else {
            rows.settle(event.id(), finding.words());
        }
    }

    /** Not again within the second: what breaks on every try must not keep the others from theirs. */
    private void leave(PendingEvent event, Finding.Broken broken) {
        LOG.error("Event {} is left pending", event.id(), broken.why());
        if (event.attempts() >= BREAKS_AT_MOST) {
            rows.quarantine(event.id(), broken.words());
        } else {
            rows.postpone(event.id(), clock.instant().plus(Ladder.after(event.attempts())), broken.words());
        }
    }

    private Entry arrival(PendingEvent event, Envelope envelope) {
        String type = event.type().isEmpty() ? "an event without a type" : event.type();
        Entry entry = Entry.of(event.receivedAt(), Kind.EVENT, "Hilt sent " + type);
        return envelope.membership().map(entry::about).orElse(entry);
    }

    private Entry odd(RawEvent event, Stored how) {
        Instant at = event.receivedAt();
        return how == Stored.CONFLICT
                ? Entry.of(at, Kind.EVENT, "Hilt sent other bytes under the id " + event.id() + "; the first are kept")
                : Entry.of(
                        at,
                        Kind.EVENT,
                        "An event is in quarantine as " + event.id() + ": "
                                + event.quarantined().orElse("no reason kept"));
    }
}
