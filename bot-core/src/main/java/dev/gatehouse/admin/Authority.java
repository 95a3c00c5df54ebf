package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who may do what, from whatever platform it is asked. Admins reach the gates of their own place, its members, and
 * products that no other place sells; operators the same everywhere they are, and what costs money beside it.
 */
public final class Authority {
    private final Places places;
    private final Supplier<Gates> gates;
    private final Set<PlatformAccount> operators;

    /**
     * The authority of one installation.
     *
     * @param operators named in the settings
     */
    public Authority(Places places, Supplier<Gates> gates, Set<PlatformAccount> operators) {
        this.places = places;
        this.gates = gates;
        this.operators = Set.copyOf(operators);
    }

    /** Who this person is at the place now. */
    public Rank rank(Admin admin) {
        if (operators.contains(admin.account())) {
            return Rank.OPERATOR;
        }
        if (admin.manages()) {
            return Rank.ADMIN;
        }
        boolean helps = places.find(admin.place())
                .flatMap(PlaceRows.Settled::helpers)
                .filter(admin.roles()::contains)
                .isPresent();
        return helps ? Rank.HELPER : Rank.BUYER;
    }

    /** Why the person may not do that there; empty when they may. */
    public Optional<Refusal> refusal(Admin admin, Deed deed) {
        if (!places.isClaimed(admin.place()) && deed != Deed.CLAIM) {
            return Optional.of(unclaimed().refusal());
        }
        if (rank(admin).compareTo(deed.least()) >= 0) {
            return Optional.empty();
        }
        return Optional.of(
                deed.least() == Rank.OPERATOR
                        ? new Refusal(
                                "OPERATOR_ONLY",
                                "Only the operator of this bot may do that.",
                                "Ask them; their account must stand under operator.accounts in the settings.")
                        : new Refusal(
                                "ADMIN_ONLY",
                                "Only admins of this place may do that.",
                                "Ask somebody who manages it."));
    }

    /** The gates this person may see and change. */
    public Gates reach(Admin admin) {
        return new Gates(gates.get().at(admin.place()));
    }

    /**
     * A gate of the admin's own place.
     *
     * @throws NotDoneException for any other, as if it did not exist
     */
    public Gate gate(Admin admin, GateId id) {
        return reach(admin)
                .find(id)
                .filter(gate -> !gate.isClosing())
                .orElseThrow(() -> new NotDoneException(
                        "NO_SUCH_GATE", "There is no such gate here.", "See the gates with: /gate list."));
    }

    boolean isPaused(Gate gate) {
        return gates.get().isPaused(gate);
    }

    boolean isLeaving(Gate gate, ProductId product) {
        return gates.get().isLeaving(gate, product);
    }

    /** Whether a product may be shown to this person: sold here, or nowhere else. */
    public boolean reaches(Admin admin, ProductId product) {
        if (rank(admin) == Rank.OPERATOR) {
            return true;
        }
        List<Gate> selling = gates.get().all().stream()
                .filter(gate -> gate.products().contains(product))
                .toList();
        return selling.isEmpty()
                || selling.stream().anyMatch(gate -> gate.place().equals(admin.place()));
    }

    /** Products sold at the admin's place. */
    public Set<ProductId> products(Admin admin) {
        return reach(admin).all().stream()
                .flatMap(gate -> gate.products().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All that is said at a place nobody claimed. */
    static NotDoneException unclaimed() {
        return new NotDoneException(
                "PLACE_UNCLAIMED", "This bot is not in service here.", "An admin with a code types: /gate claim.");
    }
}
