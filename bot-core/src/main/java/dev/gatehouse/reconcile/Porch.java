package dev.gatehouse.reconcile;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Ring;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * In front of the doors. Of strangers who knock together Hilt is not asked one by one: that would spend its minutes and
 * keep those who paid waiting behind them. Everybody who paid is read at once, and whoever is not among them is offered a
 * membership. Nothing is taken for it: a list shows who paid, not who did not.
 */
public final class Porch {
    private final Supplier<Gates> gates;
    private final Rows rows;
    private final Reconciler reconciler;
    private final Offering offering;
    private final Knocks knocks;

    public Porch(Supplier<Gates> gates, Rows rows, Reconciler reconciler, Offering offering, Knocks knocks) {
        this.gates = gates;
        this.rows = rows;
        this.reconciler = reconciler;
        this.offering = offering;
        this.knocks = knocks;
    }

    /** Looks at one account, and names those to be rung next, as {@link Reconciler#look} does. */
    public List<Ring> look(Ring ring) {
        List<Gate> here = gates.get().on(ring.account().platform());
        if (!isKnock(ring) || !isStranger(ring.account(), here) || !knocks.joinedBy(ring)) {
            return reconciler.look(ring);
        }
        Knocks.Answer answer = knocks.ask(ring, products(here));
        if (answer == Knocks.Answer.READ && isStranger(ring.account(), here)) {
            here.forEach(gate -> offering.offer(ring, gate));
            return List.of();
        }
        return answer == Knocks.Answer.WAITS ? List.of() : reconciler.look(ring);
    }

    /** Nobody typed anything, and nothing says that Hilt must be asked anew. */
    private static boolean isKnock(Ring ring) {
        return ring.urgency() == Urgency.BUYER
                && ring.retrieve()
                && !ring.passedOn()
                && ring.askedAfter().equals(Instant.MIN);
    }

    private boolean isStranger(PlatformAccount account, List<Gate> here) {
        return rows.memberships().of(account).isEmpty()
                && rows.exceptions().of(account).isEmpty()
                && rows.people().of(account).accounts().size() == 1
                && here.stream()
                        .allMatch(gate -> rows.grants().find(account, gate.id()).isEmpty());
    }

    private static Set<ProductId> products(List<Gate> here) {
        return here.stream().flatMap(gate -> gate.products().stream()).collect(Collectors.toSet());
    }
}
