package dev.gatehouse.reconcile;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.door.Ring;
import java.util.List;
import java.util.Optional;
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

    /**
     * Meets whoever knocks before anybody looks at them: a stranger hears of the membership at once, while those who look
     * wait their turn at the doors. False when a look is needed; reads rows only, and asks nobody.
     */
    public boolean meets(Ring knock) {
        List<Gate> here = gates.get().on(knock.account().platform());
        if (!isStranger(knock.account(), here)) {
            return false;
        }
        Optional<Knocks.Answer> answer = knocks.meet(knock, products(here));
        if (answer.equals(Optional.of(Knocks.Answer.READ))) {
            offering.offer(knock, here);
        }
        return answer.isPresent();
    }

    /** Looks at one account, and names those to be rung next, as {@link Reconciler#look} does. */
    public List<Ring> look(Ring ring) {
        List<Gate> here = gates.get().on(ring.account().platform());
        if (!ring.isKnock() || !isStranger(ring.account(), here) || !knocks.joinedBy(ring)) {
            return reconciler.look(ring);
        }
        Knocks.Answer answer = knocks.ask(ring, products(here));
        if (answer == Knocks.Answer.READ && isStranger(ring.account(), here)) {
            offering.offer(ring, here);
            return List.of();
        }
        return answer == Knocks.Answer.WAITS ? List.of() : reconciler.look(ring);
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
