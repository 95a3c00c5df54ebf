package dev.gatehouse.reconcile;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The doorbell of the house: every ring ends in the queue. */
public final class Bell implements Doorbell {
    private final RingQueue queue;
    private final GrantRows grants;
    private final Supplier<Gates> gates;
    private final Executor background;

    public Bell(RingQueue queue, GrantRows grants, Supplier<Gates> gates, Executor background) {
        this.queue = queue;
        this.grants = grants;
        this.gates = gates;
        this.background = background;
    }

    @Override
    public void ring(Ring ring) {
        queue.add(ring);
    }

    @Override
    public void ringOwed(Place place, String cause) {
        background.execute(() -> {
            List<GateId> here = gates.get().at(place).stream().map(Gate::id).toList();
            grants.owed(here).forEach(account -> queue.add(Ring.atDoor(account, Urgency.EVENT, cause)));
        });
    }
}
