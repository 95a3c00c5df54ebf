package dev.gatehouse.admin;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Step;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.membership.Walker;
import dev.gatehouse.reconcile.Judge;
import dev.gatehouse.reconcile.LeavingProducts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One product takes the place of another at a gate without a gap: the old one is sold no longer, and whoever has it keeps
 * the door until they have moved or to their own end. When nobody has it any more it leaves the gate by itself.
 */
public final class PlanChanges implements Runnable {
    private final ChatGates gates;
    private final LeavingProducts leaving;
    private final Concerned concerned;
    private final DryRun dryRun;
    private final Hilt hilt;

    /** What Hilt says of memberships, and how it is judged. */
    public record Hilt(Walker walker, EvidenceSource evidence, Judge judge) {}

    public PlanChanges(ChatGates gates, LeavingProducts leaving, Concerned concerned, DryRun dryRun, Hilt hilt) {
        this.gates = gates;
        this.leaving = leaving;
        this.concerned = concerned;
        this.dryRun = dryRun;
        this.hilt = hilt;
    }

    /** What is sold no longer at the gate and still opens it. */
    public Set<ProductId> leaving(Gate gate) {
        Set<ProductId> products = leaving.at(gate.id());
        products.retainAll(gate.products());
        return products;
    }

    /** From now on {@code to} is sold in the place of {@code from}. */
    public Gate begin(Gate gate, ProductId from, ProductId to, String owner) {
        if (!gate.products().contains(from) || from.equals(to)) {
            throw new NotDoneException(
                    "NOT_BEHIND_GATE",
                    "The product " + from + " does not open this gate, or is the new one itself.",
                    "Name one that opens it: gate list.");
        }
        Set<ProductId> products = new HashSet<>(gate.products());
        products.add(to);
        Gate changed = gates.changed(gate, products, gate.mode());
        Set<ProductId> out = leaving(gate);
        out.add(from);
        out.remove(to);
        gates.change(changed, owner);
        gates.sellNoLonger(changed, out, "from now on " + to + " is sold for " + from + ", by " + owner);
        return changed;
    }

    /** The old product is sold again beside the new one. */
    public void callOff(Gate gate, ProductId from, String owner) {
        Set<ProductId> out = leaving(gate);
        if (!out.remove(from)) {
            throw new NotDoneException(
                    "NO_PLAN_CHANGE", "The product " + from + " is not on its way out here.", "See: gate list.");
        }
        gates.sellNoLonger(gate, out, from + " is sold again, by " + owner);
    }

    /** How many still have the door by a product. */
    public int holders(Gate gate, ProductId product) {
        Gate by = only(gate, product);
        return (int) concerned.of(by).stream()
                .filter(account -> !isOver(by, account))
                .count();
    }

    /** Lets go of products that nobody has any more. */
    @Override
    public void run() {
        leaving.all()
                .forEach((id, products) -> gates.find(id)
                        .ifPresent(gate -> products.forEach(product -> {
                            if (gate.products().contains(product) && isNobodys(gate, product)) {
                                drop(gate, product);
                            }
                        })));
    }

    private void drop(Gate gate, ProductId product) {
        Set<ProductId> rest = new HashSet<>(gates.find(gate.id()).orElse(gate).products());
        rest.remove(product);
        if (!rest.isEmpty()) {
            gates.change(gates.changed(gate, rest, gate.mode()), "the end of its last membership");
        }
    }

    /** Only what Hilt was just asked whole counts, and that nobody would lose the door by it. */
    private boolean isNobodys(Gate gate, ProductId product) {
        if (!hilt.walker().walkAll(product, Urgency.SWEEP) || holders(gate, product) > 0) {
            return false;
        }
        Set<ProductId> rest = new HashSet<>(gate.products());
        rest.remove(product);
        Gate without = gate.changed(rest, gate.mode());
        return dryRun.at(without, List.of()).stream().noneMatch(change -> change.step() != Step.GRANT);
    }

    private boolean isOver(Gate by, PlatformAccount account) {
        Evidence recalled = hilt.evidence().recall(Set.of(account));
        Decision decision = hilt.judge()
                .policy()
                .decide(by, recalled, List.of(), hilt.judge().clock().instant());
        return decision instanceof Decision.Deny;
    }

    private static Gate only(Gate gate, ProductId product) {
        return gate.changed(Set.of(product), gate.mode());
    }
}
