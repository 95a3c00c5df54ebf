package dev.gatehouse.access;

import java.util.Set;

/** Products that open one door; any of them does. */
public record Gate(GateId id, Set<ProductId> products, DoorAddress door, GateMode mode) {

    public static Gate of(Set<ProductId> products, DoorAddress door, GateMode mode) {
        return new Gate(GateId.of(door, products, mode), Set.copyOf(products), door, mode);
    }

    /** Retired, and to be emptied: no product opens it any more. */
    public Gate closing() {
        return new Gate(id, Set.of(), door, mode);
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
