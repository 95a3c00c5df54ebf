package dev.gatehouse.membership;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.audit.Alarms;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.audit.Entry;
import java.time.Instant;
import java.time.InstantSource;

/** Where this room writes for people, and by which calendar. */
public record Logbook(AuditTrail trail, Alarms alarms, InstantSource clock) {
    Instant now() {
        return clock.instant();
    }

    void write(Known known) {
        Membership membership = known.membership();
        String until = membership.lastEnd().map(end -> " until " + end).orElse(", open-ended");
        Entry entry = Entry.of(now(), Entry.Kind.MEMBERSHIP, membership.account(), membership.said() + until);
        trail.add(entry.about(membership.id()));
    }

    void write(Entry.Kind kind, PlatformAccount account, String words) {
        trail.add(Entry.of(now(), kind, account, words));
    }
}
