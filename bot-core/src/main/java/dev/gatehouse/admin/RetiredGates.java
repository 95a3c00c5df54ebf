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
import java.util.function.Supplier;

/** What shall become of those whom a vanished gate let in. */
public final class RetiredGates {
    private final Supplier<Gates> gates;
    private final Runnable reread;
    private final GateLedger ledger;
    private final Doorbell bell;
    private final Recorder recorder;

    /**
     * Decides through the ledger.
     *
     * @param reread makes {@code gates} show the change
     */
    public RetiredGates(Supplier<Gates> gates, Runnable reread, GateLedger ledger, Doorbell bell, Recorder recorder) {
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

    /**
     * Takes the door back from every holder.
     *
     * @param holders as many as the admin was shown: a number typed is a number read
     */
    public List<PlatformAccount> takeBack(GateId id, int holders, String owner) {
        Retired retired = find(id);
        int now = retired.holders().size();
        if (now != holders) {
            throw new NotDoneException(
                    "HOLDERS_DIFFER",
                    now + " people hold the door of the retired gate " + id + ", not " + holders + ".",
                    "If all of them shall lose it, say so with: --holders " + now + ".");
        }
        ledger.takeBack(retired, gates.get());
        reread.run();
        note(id, "taken back from " + holders + " by " + owner);
        retired.holders()
                .forEach(account -> bell.ring(Ring.atDoor(account, Urgency.SWEEP, "a retired gate is taken back")));
        return retired.holders();
    }

    /** Leaves every holder where they are. */
    public List<PlatformAccount> leave(GateId id, String owner) {
        Retired retired = find(id);
        ledger.leave(retired);
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
                        "See the retired gates with: gatehouse gates."));
    }

    private void note(GateId gate, String words) {
        recorder.audit()
                .add(Entry.of(recorder.clock().instant(), Entry.Kind.COMMAND, "retired gate " + gate + " " + words)
                        .at(gate));
    }
}
