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

/** Turns one event into a ring for whoever it is about: the event says whom to ask about, Hilt says what is true. */
public final class EventLook {
    private final MembershipReader memberships;
    private final HiltReads hilt;
    private final MembershipRows rows;
    private final WorkspaceRows workspace;
    private final Doorbell bell;

    public EventLook(
            MembershipReader memberships, HiltReads hilt, MembershipRows rows, WorkspaceRows workspace, Doorbell bell) {
        this.memberships = memberships;
        this.hilt = hilt;
        this.rows = rows;
        this.workspace = workspace;
        this.bell = bell;
    }

    /** Asks Hilt, for some seconds at the most, and rings when the answer settles the event. */
    Finding into(PendingEvent event, Envelope envelope) {
        EventKind kind = EventKind.of(event.type());
        if (kind == EventKind.OTHER) {
            return new Finding.Settled("nothing to look at");
        }
        if (!event.livemode() && isLiveWorkspace()) {
            return new Finding.Settled("test event received");
        }
        if (envelope.membership().isPresent()) {
            return look(event, kind, envelope.membership().get());
        }
        if (envelope.payment().isPresent()) {
            return resolve(event, kind, envelope.payment().get());
        }
        return new Finding.Settled("names neither a membership nor a payment");
    }

    private Finding resolve(PendingEvent event, EventKind kind, String payment) {
        Reply<MembershipId> reply =
                hilt.membershipOfPayment(payment, kind == EventKind.BOUGHT ? Urgency.BUYER : Urgency.EVENT);
        if (reply instanceof Reply.Said<MembershipId> said) {
            return look(event, kind, said.value());
        }
        if (reply instanceof Reply.Silent<MembershipId> silent) {
            return new Finding.NotYet("Hilt is silent about the payment: " + silent.why(), silent.retryAfter());
        }
        return new Finding.Settled("no membership comes of the payment, or it was a test event");
    }

    private Finding look(PendingEvent event, EventKind kind, MembershipId id) {
        Urgency urgency = kind == EventKind.BOUGHT && !isKnownLive(id) ? Urgency.BUYER : Urgency.EVENT;
        ReadOutcome outcome = memberships.read(id, urgency);
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
        bell.ring(new Ring(account, urgency, event.receivedAt(), false, "event " + event.type()));
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
