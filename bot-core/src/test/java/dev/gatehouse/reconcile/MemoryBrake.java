package dev.gatehouse.reconcile;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.reconcile.BrakeRows.Removal.State;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The brake's rows without a database. */
final class MemoryBrake implements BrakeRows {
    private record Key(PlatformAccount account, GateId gate) {}

    private final Map<Key, Removal> removals = new LinkedHashMap<>();
    private final Map<Place, Pulled> pulled = new LinkedHashMap<>();

    @Override
    public Optional<Removal> find(PlatformAccount account, GateId gate) {
        return Optional.ofNullable(removals.get(new Key(account, gate)));
    }

    @Override
    public void save(Removal removal) {
        removals.put(new Key(removal.account(), removal.gate()), removal);
    }

    @Override
    public int countedSince(Place place, Instant since) {
        return count(place, State.COUNTED, since);
    }

    @Override
    public int held(Place place) {
        return count(place, State.HELD, Instant.MIN);
    }

    private int count(Place place, State state, Instant since) {
        return (int) removals.values().stream()
                .filter(each -> each.place().equals(place) && each.state() == state)
                .filter(each -> each.at().isAfter(since))
                .count();
    }

    @Override
    public List<Pulled> pulled() {
        return List.copyOf(pulled.values());
    }

    @Override
    public void pull(Place place, Instant at) {
        pulled.putIfAbsent(place, new Pulled(place, at));
    }

    @Override
    public void release(Place place, Instant at) {
        pulled.remove(place);
        removals.values().removeIf(each -> each.place().equals(place) && each.state() == State.COUNTED);
        removals.replaceAll((key, each) -> each.place().equals(place) && each.state() == State.HELD
                ? new Removal(place, each.account(), each.gate(), State.RELEASED, at)
                : each);
    }
}
