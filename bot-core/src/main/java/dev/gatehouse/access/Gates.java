package dev.gatehouse.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every gate of this installation at one moment.
 *
 * @param paused those that sell nothing for now
 */
public record Gates(List<Gate> all, Set<GateId> paused) {
    public Gates {
        all = List.copyOf(all);
        paused = Set.copyOf(paused);
    }

    public Gates(List<Gate> all) {
        this(all, Set.of());
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

    public Set<ProductId> products() {
        Set<ProductId> products = new LinkedHashSet<>();
        all.forEach(gate -> products.addAll(gate.products()));
        return products;
    }
}
