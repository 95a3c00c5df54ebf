package dev.gatehouse.app;

import dev.gatehouse.admin.Places;
import dev.gatehouse.audit.StandingAlarms;
import dev.gatehouse.reconcile.GateLedger;
import dev.gatehouse.reconcile.Recorder;
import java.time.InstantSource;

/** What everything stands on: the rows, the gates, calendar time, and the two trails for people. */
record Ground(
        Tables tables, GateBook gates, GateLedger ledger, Places places, InstantSource clock, StandingAlarms alarms) {

    Recorder recorder() {
        return new Recorder(clock, tables.audit(), alarms);
    }
}
