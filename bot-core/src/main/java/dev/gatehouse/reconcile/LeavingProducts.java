package dev.gatehouse.reconcile;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.reconcile.GateRows.Kept;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Products that another one replaces: whoever has one keeps the door, and nobody buys it any more. */
public final class LeavingProducts {
    private final GateRows rows;

    LeavingProducts(GateRows rows) {
        this.rows = rows;
    }

    /** Of every gate that stands and has any. */
    public Map<GateId, Set<ProductId>> all() {
        Map<GateId, Set<ProductId>> all = new HashMap<>();
        rows.all().stream()
                .filter(kept ->
                        kept.state() == Kept.State.LIVE && !kept.leaving().isEmpty())
                .forEach(kept -> all.put(kept.gate().id(), kept.leaving()));
        return all;
    }

    /** Those of one gate, free to be changed. */
    public Set<ProductId> at(GateId gate) {
        return new HashSet<>(rows.find(gate).map(Kept::leaving).orElse(Set.of()));
    }

    /** These and no others leave the gate. */
    public void put(GateId gate, Set<ProductId> products) {
        rows.find(gate).ifPresent(kept -> rows.save(kept.leaving(products)));
    }
}
