package dev.gatehouse.app;

import dev.gatehouse.access.Gate;
import dev.gatehouse.admin.Places;
import dev.gatehouse.audit.StandingAlarms;
import dev.gatehouse.reconcile.GateLedger;
import dev.gatehouse.reconcile.Recorder;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** What everything stands on: the rows, the gates, calendar time, and the two trails for people. */
record Ground(
        Tables tables, GateBook gates, GateLedger ledger, Places places, InstantSource clock, StandingAlarms alarms) {

    /** @param declared the gates of the settings file */
    static Ground of(
            Tables tables, List<Gate> declared, GateLedger ledger, InstantSource clock, StandingAlarms alarms) {
        GateBook gates = new GateBook(declared, tables.telegram().moved(), ledger);
        Recorder recorder = new Recorder(clock, tables.audit(), alarms);
        Places places = new Places(tables.hands().places(), Places.of(declared), new SecureRandom(), recorder);
        return new Ground(tables, gates, ledger, places, clock, alarms);
    }

    Recorder recorder() {
        return new Recorder(clock, tables.audit(), alarms);
    }
}
