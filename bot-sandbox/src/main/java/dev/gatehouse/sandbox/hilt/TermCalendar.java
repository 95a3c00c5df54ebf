package dev.gatehouse.sandbox.hilt;

import dev.gatehouse.sandbox.hilt.Announcer.Subject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Moves memberships into grace and out of it when their time has come, however far the clock jumped. */
final class TermCalendar {
    private final InstantSource clock;
    private final HiltSwitches switches;
    private final Announcer announcer;

    TermCalendar(InstantSource clock, HiltSwitches switches, Announcer announcer) {
        this.clock = clock;
        this.switches = switches;
        this.announcer = announcer;
    }

    private record Due(Instant at, Membership membership) {}

    /** Does everything that is due, in the order of its own time. */
    void runDue(Workspace in) {
        if (switches.isOn(Switch.CALENDAR_STOPPED)) {
            return;
        }
        synchronized (in) {
            Instant now = clock.instant();
            PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));
            in.memberships().all().forEach(each -> addIfDue(due, each, now));
            while (!due.isEmpty()) {
                Due next = due.remove();
                addIfDue(due, turn(in, next, now), now);
            }
        }
    }

    private static void addIfDue(PriorityQueue<Due> due, Membership membership, Instant now) {
        Instant at = nextTurn(membership);
        if (at != null && !at.isAfter(now)) {
            due.add(new Due(at, membership));
        }
    }

    static @Nullable Instant nextTurn(Membership membership) {
        if (membership.isActive()) {
            return membership.term().end();
        }
        return membership.inGrace() ? membership.term().last() : null;
    }

    private Membership turn(Workspace in, Due due, Instant now) {
        Membership before = due.membership();
        boolean intoGrace = before.isActive() && before.term().graceEnd() != null;
        Membership after = before.now(intoGrace ? switches.graceStatus() : Membership.EXPIRED, due.at());
        String type = intoGrace ? "membership.entered_grace" : "membership.expired";
        in.memberships().put(after, now);
        in.diary().entry(after.id(), type, "system", null, due.at());
        Payment lastPaid = in.payments().find(before.paid().paymentId()).orElse(null);
        announcer.announce(in, type, due.at(), new Subject(lastPaid, after, null));
        return after;
    }
}
