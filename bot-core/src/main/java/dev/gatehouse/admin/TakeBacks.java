package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.reconcile.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Ends gates and takes their doors back from everybody: ordered by whoever typed how many that is, told in the place's
 * log, and done after an hour in which anybody who may can call it off. Meanwhile the gate sells nothing.
 */
public final class TakeBacks implements Runnable {
    static final Duration DELAY = Duration.ofHours(1);

    private final ChatGates gates;
    private final TakeBackRows orders;
    private final RetiredGates retired;
    private final Recorder recorder;

    public TakeBacks(ChatGates gates, TakeBackRows orders, RetiredGates retired, Recorder recorder) {
        this.gates = gates;
        this.orders = orders;
        this.retired = retired;
        this.recorder = recorder;
    }

    public Optional<TakeBack> ordered(Gate gate) {
        return orders.find(gate.id());
    }

    /**
     * Gives the order.
     *
     * @param holders as many as the admin was shown: a number typed is a number read
     */
    public TakeBack order(Gate gate, int holders, String owner) {
        int now = gates.holders(gate).size();
        if (now != holders) {
            throw new NotDoneException(
                    "HOLDERS_DIFFER",
                    now + " people hold this door, not " + holders + ".",
                    "If all of them shall lose it, type " + now + ".");
        }
        gates.requireOfChat(gate);
        TakeBack order = new TakeBack(gate.id(), now().plus(DELAY), owner, gates.isPaused(gate));
        orders.save(order);
        gates.pause(gate, true, owner);
        note(
                gate.id(),
                "the door is taken back from " + holders + " people at " + order.at() + ", ordered by " + owner
                        + "; call it off with: /gate remove");
        return order;
    }

    /** Everybody keeps the door, and the gate sells again if it did before. */
    public void callOff(Gate gate, String owner) {
        TakeBack order = ordered(gate)
                .orElseThrow(() -> new NotDoneException(
                        "NOT_ORDERED", "Nothing is being taken back at this gate.", "See it with: /gate list."));
        orders.remove(gate.id());
        gates.pause(gate, order.wasPaused(), owner);
        note(gate.id(), "taking the door back was called off by " + owner);
    }

    /** Does what is due; called again and again by one thread. */
    @Override
    public void run() {
        orders.due(now()).forEach(this::takeBack);
    }

    private void takeBack(TakeBack order) {
        gates.find(order.gate())
                .filter(gates::isOfChat)
                .ifPresentOrElse(gate -> gates.removeAndTakeBack(gate, order.owner()), () -> retired.takeBack(order));
        orders.remove(order.gate());
    }

    private void note(GateId gate, String words) {
        recorder.audit().add(Entry.of(now(), Entry.Kind.COMMAND, words).at(gate));
    }

    private Instant now() {
        return recorder.clock().instant();
    }
}
