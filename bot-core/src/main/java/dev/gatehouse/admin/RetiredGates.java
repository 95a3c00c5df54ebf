package dev.gatehouse.admin;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.reconcile.GateLedger;
import dev.gatehouse.reconcile.GateLedger.Retired;
import dev.gatehouse.reconcile.Recorder;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What shall become of those whom a vanished gate let in. */
public final class RetiredGates {
    private final Supplier<Gates> gates;
    private final Runnable reread;
    private final GateLedger ledger;
    private final Doorbell bell;
    private final TakeBackRows orders;
    private final Recorder recorder;

    /**
     * Decides through the ledger.
     *
     * @param reread makes {@code gates} show the change
     * @param orders what waits out its hour
     */
    public RetiredGates(
            Supplier<Gates> gates,
            Runnable reread,
            GateLedger ledger,
            Doorbell bell,
            TakeBackRows orders,
            Recorder recorder) {
        this.orders = orders;
        this.gates = gates;
        this.reread = reread;
        this.ledger = ledger;
        this.bell = bell;
        this.recorder = recorder;
    }

    public Gates live() {
        return gates.get();
    }

    public List<Retired> list() {
        return ledger.retired();
    }

    /** The order to take its door back, while it can be called off. */
    public Optional<TakeBack> ordered(GateId id) {
        return orders.find(id);
    }

    /**
     * Orders that the door be taken back from every holder, an hour from now.
     *
     * @param holders as many as the admin was shown: a number typed is a number read
     */
    public TakeBack order(GateId id, int holders, String owner) {
        int now = find(id).holders().size();
        if (now != holders) {
            throw new NotDoneException(
                    "HOLDERS_DIFFER",
                    now + " people hold the door of the retired gate " + id + ", not " + holders + ".",
                    "If all of them shall lose it, say so with: --holders " + now + ".");
        }
        TakeBack order = new TakeBack(id, recorder.clock().instant().plus(TakeBacks.DELAY), owner, false);
        orders.save(order);
        note(id, "is taken back from " + holders + " people at " + order.at() + ", ordered by " + owner);
        return order;
    }

    /** Calls the order off. */
    public void recall(GateId id, String owner) {
        if (ordered(id).isEmpty()) {
            throw new NotDoneException(
                    "NOT_ORDERED", "Nothing is being taken back at this gate.", "See it with: gatehouse gates list.");
        }
        orders.remove(id);
        note(id, "stays as it is: taking back was called off by " + owner);
    }

    /** Takes the door back from whoever holds it by now; nothing where the gate is back in the settings. */
    void takeBack(TakeBack order) {
        list().stream()
                .filter(retired -> retired.gate().id().equals(order.gate()))
                .forEach(retired -> takeBack(retired, order.owner()));
    }

    private void takeBack(Retired retired, String owner) {
        ledger.takeBack(retired, gates.get());
        reread.run();
        note(retired.gate().id(), "taken back from " + retired.holders().size() + " by " + owner);
        retired.holders()
                .forEach(account -> bell.ring(Ring.atDoor(account, Urgency.SWEEP, "a retired gate is taken back")));
    }

    /** Leaves every holder where they are. */
    public List<PlatformAccount> leave(GateId id, String owner) {
        Retired retired = find(id);
        ledger.leave(retired);
        orders.remove(id);
        note(id, "left as it is by " + owner);
        return retired.holders();
    }

    private Retired find(GateId id) {
        return list().stream()
                .filter(retired -> retired.gate().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotDoneException(
                        "NO_RETIRED_GATE",
                        "No retired gate " + id + " has holders.",
                        "See the retired gates with: gatehouse gates list."));
    }

    private void note(GateId gate, String words) {
        recorder.audit()
                .add(Entry.of(recorder.clock().instant(), Entry.Kind.COMMAND, "retired gate " + gate + " " + words)
                        .at(gate));
    }
}
