package dev.gatehouse.membership;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.Urgency;
import java.time.InstantSource;
import java.util.List;

/**
 * Looks one known account up by its bare number: if its membership does not come back though it is live, look-ups speak no
 * more. One that is over still shows that they work again.
 */
final class SelfTest {
    private final HiltReads hilt;
    private final MembershipRows rows;
    private final LookupTrust lookups;
    private final Missing missing;
    private final InstantSource clock;

    SelfTest(HiltReads hilt, MembershipRows rows, LookupTrust lookups, Missing missing, InstantSource clock) {
        this.hilt = hilt;
        this.rows = rows;
        this.lookups = lookups;
        this.missing = missing;
        this.clock = clock;
    }

    void run() {
        rows.anyKnown().ifPresent(this::lookUp);
    }

    private void lookUp(Known known) {
        Reply<List<Membership>> reply = hilt.lookup(known.membership().account(), Urgency.SWEEP);
        if (!(reply instanceof Reply.Said<List<Membership>> said)) {
            return;
        }
        if (said.value().isEmpty()) {
            confirm(known);
        } else {
            lookups.matched();
        }
    }

    /** An empty answer only speaks against look-ups when Hilt still calls the membership live by its id. */
    private void confirm(Known known) {
        Reply<Membership> reply = hilt.membership(known.membership().id(), Urgency.SWEEP);
        if (reply instanceof Reply.Said<Membership> said && Keeper.isLive(said.value(), clock.instant())) {
            lookups.failed();
        } else if (reply instanceof Reply.Absent<Membership> absent) {
            lookups.doubted();
            missing.add(known.membership().id(), absent.why());
        }
    }
}
