package dev.gatehouse.membership;

import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.membership.Keeper.Kept;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks Hilt everything about one account: a look-up by its number, then by id every membership we know that the look-up
 * left out. Only when all of that is answered may anything be concluded.
 */
final class Inquiry {

    /** What an answer is judged by. */
    record Doubts(LookupTrust lookups, Missing missing, InstantSource clock) {}

    private final HiltReads hilt;
    private final MembershipRows rows;
    private final Keeper keeper;
    private final Walks walks;
    private final Doubts doubts;

    Inquiry(HiltReads hilt, MembershipRows rows, Keeper keeper, Walks walks, Doubts doubts) {
        this.hilt = hilt;
        this.rows = rows;
        this.keeper = keeper;
        this.walks = walks;
        this.doubts = doubts;
    }

    void about(PlatformAccount account, Urgency urgency, Hearing hearing) {
        Set<MembershipId> unheard = rows.of(account).stream()
                .map(known -> known.membership().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean byIdentity = doubts.lookups().isUsable();
        if (byIdentity) {
            lookUp(account, urgency, hearing, unheard);
        } else if (unheard.isEmpty()) {
            hearing.flawed("look-ups by identity are off, and nothing is known of " + account, false);
        }
        boolean leftSomethingOut = byIdentity && !unheard.isEmpty();
        for (MembershipId id : unheard) {
            if (hearing.goesOn()) {
                readLeftOut(id, urgency, hearing, byIdentity);
            }
        }
        if ((!byIdentity || leftSomethingOut) && hearing.goesOn()) {
            walkWhereNothingIsLive(account, urgency, hearing);
        }
    }

    private void lookUp(PlatformAccount account, Urgency urgency, Hearing hearing, Set<MembershipId> unheard) {
        Reply<List<Membership>> reply = hilt.lookup(account, urgency);
        if (reply instanceof Reply.Silent<List<Membership>> silent) {
            hearing.givenUp(silent);
        } else if (reply instanceof Reply.Absent<List<Membership>> absent) {
            if (unheard.isEmpty()) {
                hearing.flawed(absent.why(), false);
            }
        } else if (reply instanceof Reply.Said<List<Membership>> said) {
            hearing.heard(said.askedAt());
            if (said.value().isEmpty() && !doubts.lookups().isBelievedEmpty()) {
                hearing.flawed("Hilt shows nothing, and does not show what we know of others either", false);
            }
            said.value().forEach(each -> {
                doubts.lookups().matched();
                keep(each, said.askedAt(), hearing);
                unheard.remove(each.id());
            });
        }
    }

    private void readLeftOut(MembershipId id, Urgency urgency, Hearing hearing, boolean leftOut) {
        Reply<Membership> reply = hilt.membership(id, urgency);
        if (reply instanceof Reply.Silent<Membership> silent) {
            hearing.givenUp(silent);
        } else if (reply instanceof Reply.Absent<Membership> absent) {
            doubts.missing().add(id, absent.why());
            doubts.lookups().doubted();
            hearing.flawed("membership " + id + " is known but Hilt does not have it: " + absent.why(), true);
        } else if (reply instanceof Reply.Said<Membership> said) {
            hearing.heard(said.askedAt());
            keep(said.value(), said.askedAt(), hearing);
            if (leftOut && Keeper.isLive(said.value(), doubts.clock().instant())) {
                doubts.lookups().failed();
            }
        }
    }

    private void keep(Membership said, Instant askedAt, Hearing hearing) {
        Kept kept = keeper.keep(said, askedAt);
        if (kept instanceof Kept.Older) {
            hearing.flawed("Hilt's answer is older than one it gave before", false);
        } else if (kept instanceof Kept.Moved) {
            doubts.missing().add(said.id(), "it now names another account");
            hearing.flawed("membership " + said.id() + " now names another account", true);
        } else {
            doubts.missing().back(said.id());
        }
    }

    /**
     * Without look-ups, or after one that left out what we know, only a walk shows a membership bought anew under another
     * id; a live one of another product says nothing of it.
     */
    private void walkWhereNothingIsLive(PlatformAccount account, Urgency urgency, Hearing hearing) {
        Instant now = doubts.clock().instant();
        Set<ProductId> products = walks.everWalked();
        rows.of(account).forEach(known -> products.add(known.membership().product()));
        rows.of(account).stream()
                .filter(known -> Keeper.isLive(known.membership(), now))
                .forEach(known -> products.remove(known.membership().product()));
        for (ProductId product : products) {
            if (!walks.walkUnlessRecent(product, urgency)) {
                hearing.flawed("the walk over product " + product + " did not reach its end", false);
            }
        }
    }
}
