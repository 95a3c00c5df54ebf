package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.HandException.Kind;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Grant.Want;
import dev.gatehouse.reconcile.Recorder;
import dev.gatehouse.reconcile.Rows;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes a removal back: for a day after it, whatever was its reason. */
public final class Undo {
    /** How long a removal can be undone. */
    static final Duration WITHIN = Duration.ofDays(1);

    /** How long the person may stay while somebody finds out what went wrong. */
    static final Duration ALLOWED = Duration.ofDays(7);

    private final Supplier<Gates> gates;
    private final Rows rows;
    private final Doors doors;
    private final Doorbell bell;
    private final Recorder recorder;

    /**
     * A removal undone at one gate.
     *
     * @param until how long the door stays open whatever Hilt says
     * @param wayIn the person's way back, for the admin to hand on; the person is told of it as well
     */
    public record Undone(Gate gate, Instant until, Optional<URI> wayIn) {}

    public Undo(Supplier<Gates> gates, Rows rows, Doors doors, Doorbell bell, Recorder recorder) {
        this.gates = gates;
        this.rows = rows;
        this.doors = doors;
        this.bell = bell;
        this.recorder = recorder;
    }

    /** Undoes every removal the order is about. */
    public List<Undone> undo(Order order) {
        List<Gate> removedAt = Members.chosen(gates.get(), order.account(), order.gate()).stream()
                .filter(gate -> wasRemoved(order.account(), gate))
                .toList();
        if (removedAt.isEmpty()) {
            throw new NotDoneException(
                    "NOTHING_TO_UNDO",
                    order.account() + " was removed nowhere within the last 24 hours.",
                    "Let the person in with: gatehouse members allow "
                            + order.account().platform().word() + " "
                            + order.account().id() + ".");
        }
        List<Undone> undone = removedAt.stream().map(gate -> undo(order, gate)).toList();
        bell.ring(Ring.atDoor(order.account(), Urgency.BUYER, "a removal was undone"));
        return undone;
    }

    /** Whether there is a removal to undo. */
    boolean isOpen(Order order) {
        return Members.chosen(gates.get(), order.account(), order.gate()).stream()
                .anyMatch(gate -> wasRemoved(order.account(), gate));
    }

    private Undone undo(Order order, Gate gate) {
        Instant until = now().plus(ALLOWED);
        PlatformAccount account = order.account();
        rows.exceptions().end(account, gate.id(), Kind.BLOCK, now());
        rows.exceptions()
                .add(new HandException(
                        Kind.ALLOW,
                        account,
                        gate.id(),
                        order.owner(),
                        "removal undone: " + order.reason(),
                        Optional.of(until),
                        Optional.empty()));
        recorder.audit()
                .add(Entry.of(now(), Entry.Kind.COMMAND, account, "removal undone by " + order.owner())
                        .at(gate.id()));
        Optional<URI> wayIn = doors.on(gate.platform()).flatMap(door -> door.wayIn(account, gate));
        return new Undone(gate, until, wayIn);
    }

    /** Removed, or about to be. */
    private boolean wasRemoved(PlatformAccount account, Gate gate) {
        Optional<Grant> grant = rows.grants().find(account, gate.id());
        return grant.filter(each -> each.want() == Want.OUTSIDE)
                .filter(each -> each.changedAt().isAfter(now().minus(WITHIN)))
                .isPresent();
    }

    private Instant now() {
        return recorder.clock().instant();
    }
}
