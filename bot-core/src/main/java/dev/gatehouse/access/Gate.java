package dev.gatehouse.access;

import java.util.Set;

/**
 * Products that open one door; any of them does.
 *
 * @param lapse no part of what the gate is: it may change without making it another one
 */
public record Gate(GateId id, Set<ProductId> products, DoorAddress door, GateMode mode, Lapse lapse) {
    public Gate(GateId id, Set<ProductId> products, DoorAddress door, GateMode mode) {
        this(id, products, door, mode, Lapse.ROLE_ONLY);
    }

    public static Gate of(Set<ProductId> products, DoorAddress door, GateMode mode) {
        return new Gate(GateId.of(door, products, mode), Set.copyOf(products), door, mode);
    }

    /** Retired, and to be emptied: no product opens it any more. */
    public Gate closing() {
        return changed(Set.of(), mode);
    }

    /** The same gate with other products or another mode. */
    public Gate changed(Set<ProductId> others, GateMode how) {
        return new Gate(id, others, door, how, lapse);
    }

    public Gate at(DoorAddress there) {
        return new Gate(id, products, there, mode, lapse);
    }

    public Gate with(Lapse other) {
        return new Gate(id, products, door, mode, other);
    }

    public boolean isClosing() {
        return products.isEmpty();
    }

    public Platform platform() {
        return door.platform();
    }

    public Place place() {
        return door.place();
    }
}
