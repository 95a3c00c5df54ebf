package dev.gatehouse.reconcile;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.audit.Alarms;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.audit.Entry;
import java.time.InstantSource;

/** Where the engine writes down what it does: the clock it reads and the two trails for people. */
public record Recorder(InstantSource clock, AuditTrail audit, Alarms alarms) {

    void write(Entry.Kind kind, PlatformAccount account, Gate gate, String words) {
        audit.add(Entry.of(clock.instant(), kind, account, words).at(gate.id()));
    }
}
