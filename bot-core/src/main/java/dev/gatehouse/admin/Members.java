package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.HandException.Kind;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.reconcile.ExceptionRows;
import dev.gatehouse.reconcile.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** People let in, kept out or left alone by hand. Each word is an exception, so the loop agrees with it ever after. */
public final class Members {
    private static final Duration REVIEW = Duration.ofDays(30);
    private static final int MOST = 1_000;

    private final Supplier<Gates> gates;
    private final ExceptionRows exceptions;
    private final Doorbell bell;
    private final Recorder recorder;

    public Members(Supplier<Gates> gates, ExceptionRows exceptions, Doorbell bell, Recorder recorder) {
        this.gates = gates;
        this.exceptions = exceptions;
        this.bell = bell;
        this.recorder = recorder;
    }

    /** Closes the doors, whatever was paid; before any other word. */
    public List<HandException> block(Order order) {
        return write(order, Kind.BLOCK);
    }

    /** Opens the doors without a membership. */
    public List<HandException> allow(Order order) {
        refuseBlocked(order);
        return write(order, Kind.ALLOW);
    }

    /** Leaves the account alone: no door is opened or closed for it. */
    public List<HandException> exempt(Order order) {
        refuseBlocked(order);
        return write(order, Kind.EXEMPT);
    }

    /** Ends every word about the account; from now on Hilt's counts. */
    public List<HandException> clear(Order order) {
        List<HandException> ended = counting(order);
        if (ended.isEmpty()) {
            throw new NotDoneException(
                    "NO_EXCEPTION",
                    "Nothing was decided by hand about " + order.account() + " there.",
                    "See what was with: gatehouse members list.");
        }
        ended.forEach(each -> exceptions.end(each.account(), each.gate(), each.kind(), now()));
        gates(order).forEach(gate -> note(order, gate, "exceptions ended by " + order.owner()));
        ring(order.account(), "exceptions ended by hand");
        return ended;
    }

    /** Every word that counts now. */
    public List<HandException> list() {
        return exceptions.counting(now(), MOST);
    }

    private void refuseBlocked(Order order) {
        counting(order).stream()
                .filter(each -> each.kind() == Kind.BLOCK)
                .findFirst()
                .ifPresent(block -> {
                    throw new NotDoneException(
                            "BLOCKED",
                            order.account() + " is blocked by " + block.owner() + ": " + block.reason() + ".",
                            "End that first with: gatehouse members clear, or undo the removal.");
                });
    }

    private List<HandException> counting(Order order) {
        List<HandException> all = exceptions.of(order.account());
        return gates(order).stream()
                .flatMap(gate -> all.stream().filter(each -> each.gate().equals(gate.id())))
                .filter(each -> each.countsAt(now()))
                .toList();
    }

    private List<HandException> write(Order order, Kind kind) {
        Optional<Instant> review = order.until().isPresent() ? Optional.empty() : Optional.of(now().plus(REVIEW));
        List<HandException> written = gates(order).stream()
                .map(gate -> new HandException(
                        kind, order.account(), gate.id(), order.owner(), order.reason(), order.until(), review))
                .toList();
        written.forEach(exceptions::add);
        gates(order).forEach(gate -> note(order, gate, kind + " by " + order.owner() + ": " + order.reason()));
        ring(order.account(), kind + " by hand");
        return written;
    }

    private List<Gate> gates(Order order) {
        return chosen(gates.get(), order.account(), order.gate());
    }

    /** The gates an order is about. */
    static List<Gate> chosen(Gates all, PlatformAccount account, Optional<GateId> one) {
        List<Gate> chosen = all.on(account.platform()).stream()
                .filter(gate -> one.isEmpty() || one.get().equals(gate.id()))
                .toList();
        if (chosen.isEmpty()) {
            throw new NotDoneException(
                    "NO_SUCH_GATE",
                    "There is no such gate on " + account.platform().title() + ".",
                    "See the gates with: gatehouse gates.");
        }
        return chosen;
    }

    private void note(Order order, Gate gate, String words) {
        recorder.audit()
                .add(Entry.of(now(), Entry.Kind.COMMAND, order.account(), words).at(gate.id()));
    }

    private void ring(PlatformAccount account, String cause) {
        bell.ring(Ring.atDoor(account, Urgency.BUYER, cause));
    }

    private Instant now() {
        return recorder.clock().instant();
    }
}
