package dev.gatehouse.reconcile;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.door.Ring;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.reconcile.Grant.Want;
import java.time.Instant;
import java.util.Optional;

/**
 * One decision on its way to one door.
 *
 * @param managed the gate may take this door from the account
 * @param boughtHere the account could renew what it has
 * @param before what was wanted of the door so far
 * @param hand what a human said about this account at this gate, if it counts now
 */
record Visit(
        Door door,
        Ring ring,
        Gate gate,
        Decision decision,
        boolean managed,
        boolean boughtHere,
        Optional<Grant> before,
        Optional<HandException> hand) {

    PlatformAccount account() {
        return ring.account();
    }

    /**
     * A platform's wait is kept whoever rings; what a human or the person must mend is tried again at its time, or when
     * something at the door changed.
     */
    boolean rests(Instant now) {
        return before.map(grant -> grant.mustWait(now, ring.retrieve() || passes(grant)) || isParked(grant, now))
                .orElse(false);
    }

    /** Whoever waits in person does not wait behind those who do not. */
    private boolean passes(Grant grant) {
        return ring.urgency() == Urgency.BUYER && grant.code().equals(Outcome.InLine.CODE);
    }

    private boolean isParked(Grant grant, Instant now) {
        boolean parked = grant.state() == State.AWAITS_PERSON || grant.state() == State.NEEDS_HUMAN;
        boolean due = grant.nextAttemptAt().map(at -> !now.isBefore(at)).orElse(true);
        return parked && !due && !ring.retrieve() && wants().equals(Optional.of(grant.want()));
    }

    boolean isExempt() {
        return isByHand(HandException.Kind.EXEMPT);
    }

    boolean isBlocked() {
        return isByHand(HandException.Kind.BLOCK);
    }

    private boolean isByHand(HandException.Kind kind) {
        return hand.filter(exception -> exception.kind() == kind).isPresent();
    }

    boolean isForeseen() {
        return decision instanceof Decision.Deny deny && deny.foreseen();
    }

    /** Nothing that a later look could decide otherwise by itself. */
    boolean isDecided() {
        return decision instanceof Decision.Allow || (decision instanceof Decision.Deny deny && deny.settled());
    }

    private Optional<Want> wants() {
        if (decision instanceof Decision.Allow) {
            return Optional.of(Want.INSIDE);
        }
        return decision instanceof Decision.Deny ? Optional.of(Want.OUTSIDE) : Optional.empty();
    }

    /** Believed from our record, except where belief could hurt: before anything is taken back, and at the door itself. */
    Presence presence() {
        boolean taking = decision instanceof Decision.Deny deny && deny.settled();
        if (ring.retrieve() || taking) {
            return door.retrievePresence(account(), gate, ring.urgency());
        }
        return isSaidInside() ? Presence.INSIDE : Presence.OUTSIDE;
    }

    /** The record says so. An act whose answer never came may have happened: only letting in once more makes sure. */
    boolean isSaidInside() {
        return before.map(grant -> grant.isDone(Want.INSIDE)).orElse(false);
    }

    /** Gatehouse has taken this door back, or saw the account go by itself. */
    boolean isTakenBack() {
        return before.map(grant -> grant.isDone(Want.OUTSIDE)).orElse(false);
    }
}
