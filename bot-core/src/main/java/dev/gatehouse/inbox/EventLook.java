package dev.gatehouse.inbox;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.inbox.EventRows.PendingEvent;
import dev.gatehouse.membership.HiltReads;
import dev.gatehouse.membership.MembershipRows;
import dev.gatehouse.membership.ReadOutcome;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.WorkspaceRows;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns one event into a ring for whoever it is about: the event says whom to ask about, Hilt says what is true. */
public final class EventLook {
    private final MembershipReader memberships;
    private final HiltReads hilt;
    private final MembershipRows rows;
    private final WorkspaceRows workspace;
    private final Reached reached;

    /** Whom an event reaches: the loop, and with some events the person. */
    public record Reached(Doorbell bell, Tidings tidings) {}

    public EventLook(
            MembershipReader memberships,
            HiltReads hilt,
            MembershipRows rows,
            WorkspaceRows workspace,
            Reached reached) {
        this.memberships = memberships;
        this.hilt = hilt;
        this.rows = rows;
        this.workspace = workspace;
        this.reached = reached;
    }

    /**
     * Asks Hilt and rings when the answer settles the event. The finding comes at once, or on another thread when many
     * events were looked into together; {@code then} never throws.
     */
    void into(PendingEvent event, Envelope envelope, Consumer<Finding> then) {
        EventKind kind = EventKind.of(event.type());
        if (kind == EventKind.OTHER) {
            then.accept(new Finding.Settled("nothing to look at"));
        } else if (!event.livemode() && isLiveWorkspace()) {
            then.accept(new Finding.Settled("test event received"));
        } else if (envelope.membership().isPresent()) {
            look(event, kind, envelope.membership().get(), then);
        } else if (envelope.payment().isPresent()) {
            resolve(event, kind, envelope.payment().get(), then);
        } else {
            then.accept(new Finding.Settled("names neither a membership nor a payment"));
        }
    }

    private void resolve(PendingEvent event, EventKind kind, String payment, Consumer<Finding> then) {
        Reply<MembershipId> reply =
                hilt.membershipOfPayment(payment, kind == EventKind.BOUGHT ? Urgency.BUYER : Urgency.EVENT);
        if (reply instanceof Reply.Said<MembershipId> said) {
            look(event, kind, said.value(), then);
        } else if (reply instanceof Reply.Silent<MembershipId> silent) {
            then.accept(new Finding.NotYet("Hilt is silent about the payment: " + silent.why(), silent.retryAfter()));
        } else {
            then.accept(new Finding.Settled("no membership comes of the payment, or it was a test event"));
        }
    }

    private void look(PendingEvent event, EventKind kind, MembershipId id, Consumer<Finding> then) {
        Urgency urgency = isPurchase(event, kind, id) ? Urgency.BUYER : Urgency.EVENT;
        memberships.read(id, urgency, outcome -> then.accept(heard(event, kind, urgency, id, outcome)));
    }

    /** The answer may come on a thread that answers others next, so a row that is away is a finding here. */
    private Finding heard(PendingEvent event, EventKind kind, Urgency urgency, MembershipId id, ReadOutcome outcome) {
        try {
            return found(event, kind, urgency, id, outcome);
        } catch (RuntimeException broken) {
            return new Finding.Broken(broken);
        }
    }

    /** Somebody may stand before the door now; whom only the feed told of has waited, and waits with the others. */
    private boolean isPurchase(PendingEvent event, EventKind kind, MembershipId id) {
        return kind == EventKind.BOUGHT && !Occurrence.isFeedId(event.id()) && !isKnownLive(id);
    }

    private Finding found(PendingEvent event, EventKind kind, Urgency urgency, MembershipId id, ReadOutcome outcome) {
        if (outcome instanceof ReadOutcome.Kept kept) {
            return kept(event, kind, urgency, kept.known());
        }
        if (outcome instanceof ReadOutcome.Silent silent) {
            return new Finding.NotYet("Hilt is silent: " + silent.why(), silent.retryAfter());
        }
        return absent(event, kind, id);
    }

    private Finding kept(PendingEvent event, EventKind kind, Urgency urgency, Known known) {
        if (kind.saysPaid() && !isLive(known) && !Ladder.isExhausted(event.attempts())) {
            return new Finding.NotYet("the event says paid, Hilt's answer does not yet", Optional.empty());
        }
        ring(event, urgency, known.membership().account());
        if (kind == EventKind.TOLD) {
            reached.tidings().tell(known.membership().account(), event.type());
        }
        return new Finding.Settled("rang for " + known.membership().account());
    }

    /** Of a membership once known, its absence proves nothing; whoever looks at the account holds and calls a human. */
    private Finding absent(PendingEvent event, EventKind kind, MembershipId id) {
        Optional<Known> known = rows.find(id);
        if (known.isPresent()) {
            ring(event, Urgency.EVENT, known.get().membership().account());
            return new Finding.Settled("Hilt does not have a membership that we know");
        }
        // A lagging replica does not have what was paid for a moment ago.
        if (kind.saysPaid() && event.livemode() && !Ladder.isExhausted(event.attempts())) {
            return new Finding.NotYet("the event says paid, Hilt does not have the membership yet", Optional.empty());
        }
        return new Finding.Settled("test event received, or a membership on no chat platform");
    }

    private void ring(PendingEvent event, Urgency urgency, PlatformAccount account) {
        String cause = "event " + event.type() + " " + event.id();
        reached.bell().ring(new Ring(account, urgency, event.receivedAt(), false, cause));
    }

    private boolean isKnownLive(MembershipId id) {
        return rows.find(id).filter(EventLook::isLive).isPresent();
    }

    private boolean isLiveWorkspace() {
        return workspace.find().filter(ours -> !ours.sandbox()).isPresent();
    }

    private static boolean isLive(Known known) {
        return known.membership().unreadable().isEmpty()
                && switch (known.membership().status()) {
                    case ACTIVE, GRACE, DELIVERY_FAILED ->
                        known.membership()
                                .lastEnd()
                                .map(end -> known.askedAt().isBefore(end))
                                .orElse(true);
                    case EXPIRED, UNKNOWN -> false;
                };
    }
}
