package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.HandException;
import dev.gatehouse.reconcile.Brake;
import dev.gatehouse.reconcile.BrakeRows.Pulled;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.GateLedger;
import dev.gatehouse.reconcile.GateLedger.Retired;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Rows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Everything that is not as it is wanted: what waits and until when, and what needs a human and why. */
public final class Owed {
    private static final int MOST = 1_000;

    private final Supplier<Gates> gates;
    private final Rows rows;
    private final Doors doors;
    private final Places places;
    private final InstantSource clock;

    /** What is about a whole place or gate. */
    public record Places(Brake brake, GateLedger ledger) {}

    /** A grant or revoke that is not done, and the door it is about as people call it. */
    public record Item(Grant grant, String door) {}

    /** A place whose removals are stopped, and how many wait for a human there. */
    public record Stopped(Pulled brake, int held) {}

    public Owed(Supplier<Gates> gates, Rows rows, Doors doors, Places places, InstantSource clock) {
        this.gates = gates;
        this.rows = rows;
        this.doors = doors;
        this.places = places;
        this.clock = clock;
    }

    /** Grants and revokes not done, longest first; a thousand at most. */
    public List<Item> items() {
        return rows.grants().unfinished(MOST).stream()
                .map(grant -> new Item(grant, title(grant)))
                .toList();
    }

    private String title(Grant grant) {
        return gates.get().find(grant.gate()).map(doors::title).orElse("a retired gate");
    }

    public List<Stopped> stopped() {
        return places.brake().pulled().stream()
                .map(pulled -> new Stopped(pulled, places.brake().held(pulled.place())))
                .toList();
    }

    public List<Retired> retired() {
        return places.ledger().retired();
    }

    /** Exceptions whose review date has come. */
    public List<HandException> toReview() {
        Instant now = clock.instant();
        return rows.exceptions().counting(now, MOST).stream()
                .filter(each -> each.review().filter(date -> !date.isAfter(now)).isPresent())
                .toList();
    }

    /** What people call the door of a gate. */
    public String title(Gate gate) {
        return doors.title(gate);
    }
}
