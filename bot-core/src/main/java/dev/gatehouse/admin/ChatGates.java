package dev.gatehouse.admin;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.reconcile.GateLedger;
import dev.gatehouse.reconcile.GateLedger.Retired;
import dev.gatehouse.reconcile.Recorder;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Gates made from the chat: opened, changed, paused and removed, with effect at once. Such a gate keeps its id whatever
 * changes about it, since whoever changes it was shown what follows.
 */
public final class ChatGates {
    private static final int ID_BYTES = 6;
    private static final int LONGEST_TERM = 3650;

    private final Supplier<Gates> gates;
    private final Runnable reread;
    private final GateLedger ledger;
    private final Concerned concerned;
    private final Recorder recorder;
    private final SecureRandom random = new SecureRandom();

    /**
     * Works on the ledger.
     *
     * @param reread makes {@code gates} show the change
     */
    public ChatGates(
            Supplier<Gates> gates, Runnable reread, GateLedger ledger, Concerned concerned, Recorder recorder) {
        this.gates = gates;
        this.reread = reread;
        this.ledger = ledger;
        this.concerned = concerned;
        this.recorder = recorder;
    }

    /** A gate that is only thought of: to be looked at before it is opened. */
    public Gate draft(DoorAddress door, Set<ProductId> products, GateMode mode) {
        gates.get().at(door).filter(gate -> !gate.isClosing()).ifPresent(there -> {
            throw new NotDoneException(
                    "DOOR_TAKEN",
                    "The gate " + there.id() + " has this door already.",
                    "Add the product to it with: /gate edit.");
        });
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return new Gate(new GateId(HexFormat.of().formatHex(id)), products, door, mode);
    }

    /** Opens a gate: it sells and lets in from now on. */
    public void open(Gate draft, String owner) {
        ledger.keep(draft, false);
        settle(draft, "opened by " + owner);
    }

    /** The gate as it would be with other products or another mode; nothing is changed yet. */
    public Gate changed(Gate gate, Set<ProductId> products, GateMode mode) {
        requireOfChat(gate);
        if (products.isEmpty()) {
            throw new NotDoneException(
                    "GATE_WITHOUT_PRODUCT", "A gate needs a product.", "To have it opened by none: /gate remove.");
        }
        return gate.changed(products, mode);
    }

    /** Puts a changed gate in the place of what it was. */
    public void change(Gate changed, String owner) {
        requireOfChat(changed);
        ledger.keep(changed, gates.get().isPaused(changed));
        settle(changed, "changed by " + owner);
    }

    /** Sells nothing, or sells again; who has access keeps it, and who has paid is still let in. */
    public void pause(Gate gate, boolean paused, String owner) {
        requireOfChat(gate);
        ledger.keep(gate, paused);
        reread.run();
        note(gate, (paused ? "paused by " : "resumed by ") + owner);
    }

    /** Ends the gate and leaves everybody where they are; returns who holds its door. */
    public List<PlatformAccount> removeAndLeave(Gate gate, String owner) {
        requireOfChat(gate);
        Retired retired = ledger.retire(gate.id());
        ledger.leave(retired);
        reread.run();
        note(gate, "removed by " + owner + ", its " + retired.holders().size() + " holders stay");
        return retired.holders();
    }

    /** Ends the gate and takes its door back from all {@link #holders}; returns who that is. */
    List<PlatformAccount> removeAndTakeBack(Gate gate, String owner) {
        requireOfChat(gate);
        List<PlatformAccount> out = holders(gate);
        Retired retired = ledger.retire(gate.id());
        reread.run();
        ledger.takeBack(retired, gates.get());
        note(gate, "removed by " + owner + ", taken back from " + out.size());
        reread.run();
        concerned.takeFrom(out, gate.id(), now());
        return out;
    }

    Instant now() {
        return recorder.clock().instant();
    }

    /**
     * So many days from now.
     *
     * @throws NotDoneException when that is no term anybody could mean
     */
    Instant inDays(long days) {
        if (days < 1 || days > LONGEST_TERM) {
            throw new NotDoneException("NOT_A_TERM", days + " days are no term.", "Type a number from 1 to 3650.");
        }
        return now().plus(Duration.ofDays(days));
    }

    /** Whoever has one of these keeps the door; nobody buys them here any more. */
    void sellNoLonger(Gate gate, Set<ProductId> products, String words) {
        requireOfChat(gate);
        ledger.leaving().put(gate.id(), products);
        reread.run();
        note(gate, words);
    }

    /** Those of a place that stand. */
    List<Gate> at(Place place) {
        return gates.get().at(place).stream().filter(gate -> !gate.isClosing()).toList();
    }

    Optional<Gate> find(GateId id) {
        return gates.get().find(id);
    }

    /** Has everybody of them looked at. */
    void lookAt(List<PlatformAccount> accounts, String cause) {
        concerned.ringAll(accounts, cause);
    }

    /** Who holds the door of a gate through no other, and may lose it: whoever is exempt is left alone. */
    public List<PlatformAccount> holders(Gate gate) {
        return ledger.holders(gate.id()).stream()
                .filter(account -> !concerned.isExempt(account, gate.id(), now()))
                .toList();
    }

    boolean isPaused(Gate gate) {
        return gates.get().isPaused(gate);
    }

    /** Whether it may be changed from the chat at all. */
    public boolean isOfChat(Gate gate) {
        return ledger.isOfChat(gate.id());
    }

    private void settle(Gate gate, String words) {
        reread.run();
        note(gate, words);
        concerned.ring(gate, "the gate was " + words);
    }

    void requireOfChat(Gate gate) {
        if (!isOfChat(gate)) {
            throw new NotDoneException(
                    "GATE_IN_FILE",
                    "The gate " + gate.id() + " stands in the settings file and is read-only here.",
                    "Ask the operator to change it there.");
        }
    }

    private void note(Gate gate, String words) {
        recorder.audit()
                .add(Entry.of(recorder.clock().instant(), Entry.Kind.COMMAND, "gate " + gate.id() + " " + words)
                        .at(gate.id()));
    }
}
