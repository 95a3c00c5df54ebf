package dev.gatehouse.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every gate of this installation at one moment.
 *
 * @param paused those that sell nothing for now
 * @param leaving products that still open a gate for whoever has them, and are sold there no longer
 */
public record Gates(List<Gate> all, Set<GateId> paused, Map<GateId, Set<ProductId>> leaving) {
    public Gates {
        all = List.copyOf(all);
        paused = Set.copyOf(paused);
        leaving = Map.copyOf(leaving);
    }

    public Gates(List<Gate> all) {
        this(all, Set.of(), Map.of());
    }

    public List<Gate> on(Platform platform) {
        return all.stream().filter(gate -> gate.platform() == platform).toList();
    }

    public List<Gate> at(Place place) {
        return all.stream().filter(gate -> gate.place().equals(place)).toList();
    }

    public Optional<Gate> find(GateId id) {
        return all.stream().filter(gate -> gate.id().equals(id)).findFirst();
    }

    public Optional<Gate> at(DoorAddress door) {
        return all.stream().filter(gate -> gate.door().equals(door)).findFirst();
    }

    public boolean isPaused(Gate gate) {
        return paused.contains(gate.id());
    }

    /** Whether a product is sold at the gate no longer, although it still opens it. */
    public boolean isLeaving(Gate gate, ProductId product) {
        return leaving.getOrDefault(gate.id(), Set.of()).contains(product);
    }

    public Set<ProductId> products() {
        Set<ProductId> products = new LinkedHashSet<>();
        all.forEach(gate -> products.addAll(gate.products()));
        return products;
    }
}
