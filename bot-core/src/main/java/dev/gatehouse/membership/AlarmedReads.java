package dev.gatehouse.membership;

import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Alarms;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Calls a human once when Hilt's silence will not end by itself, such as after a revoked key. */
final class AlarmedReads implements HiltReads {
    private static final String CAUSE = "hilt";

    private final HiltReads hilt;
    private final Alarms alarms;

    /** A key may be refused on one kind of route and heard on another. */
    private enum Route {
        LOOK,
        WALK,
        WORKSPACE
    }

    private final Set<Route> refused = ConcurrentHashMap.newKeySet();

    /** True at first: an alarm may be up since before a restart. */
    private final AtomicBoolean raised = new AtomicBoolean(true);

    AlarmedReads(HiltReads hilt, Alarms alarms) {
        this.hilt = hilt;
        this.alarms = alarms;
    }

    @Override
    public Reply<List<Membership>> lookup(PlatformAccount account, Urgency urgency) {
        return heard(Route.LOOK, hilt.lookup(account, urgency));
    }

    @Override
    public Reply<Membership> membership(MembershipId id, Urgency urgency) {
        return heard(Route.LOOK, hilt.membership(id, urgency));
    }

    @Override
    public Reply<Page> page(ProductId product, int offset, Urgency urgency) {
        return heard(Route.WALK, hilt.page(product, offset, urgency));
    }

    @Override
    public Reply<MembershipId> membershipOfPayment(String paymentId, Urgency urgency) {
        return heard(Route.LOOK, hilt.membershipOfPayment(paymentId, urgency));
    }

    @Override
    public Reply<Workspace> workspace(Urgency urgency) {
        return heard(Route.WORKSPACE, hilt.workspace(urgency));
    }

    private <T> Reply<T> heard(Route route, Reply<T> reply) {
        if (reply instanceof Reply.Said) {
            refused.remove(route);
            if (refused.isEmpty() && raised.getAndSet(false)) {
                alarms.clear(CAUSE);
            }
        }
        if (reply instanceof Reply.Silent<T> silent && silent.alarming()) {
            refused.add(route);
            raised.set(true);
            String next = "Check HILT_API_KEY and HILT_API_URL; until Hilt answers nobody is removed.";
            alarms.raise(CAUSE, new Refusal("HILT_REFUSES", "Hilt gives no usable answer: " + silent.why(), next));
        }
        return reply;
    }
}
