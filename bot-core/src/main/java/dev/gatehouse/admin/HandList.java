package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.reconcile.ExceptionRows;
import dev.gatehouse.reconcile.Recorder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everybody decided about by hand, given out as a list and taken in again: how members of a group from before, whom no
 * membership of Hilt stands behind, come along. Taken in twice, a list adds nothing.
 */
public final class HandList {
    private static final int MOST = 1_000_000;

    private final Supplier<Gates> gates;
    private final ExceptionRows rows;
    private final Doorbell bell;
    private final Recorder recorder;

    /**
     * What became of a list, or would.
     *
     * @param added new ones
     * @param known those that counted already, word for word
     * @param refused those that cannot be taken, each with its account in the sentence
     */
    public record Taken(int added, int known, List<Refusal> refused) {}

    public HandList(Supplier<Gates> gates, ExceptionRows rows, Doorbell bell, Recorder recorder) {
        this.gates = gates;
        this.rows = rows;
        this.bell = bell;
        this.recorder = recorder;
    }

    /** Every word that counts now. */
    public List<HandException> all() {
        return rows.counting(now(), MOST);
    }

    /**
     * Takes a list in.
     *
     * @param dryRun only says what would become of it
     * @param owner who brings it; those who answer for each word stand in the list
     */
    public Taken take(List<HandException> list, boolean dryRun, String owner) {
        int added = 0;
        int known = 0;
        List<Refusal> refused = new ArrayList<>();
        for (HandException each : list) {
            Optional<Refusal> refusal = refusal(each);
            if (refusal.isPresent()) {
                refused.add(refusal.get());
            } else if (rows.of(each.account()).contains(each)) {
                known++;
            } else {
                added++;
                if (!dryRun) {
                    add(each);
                }
            }
        }
        if (added > 0 && !dryRun) {
            recorder.audit()
                    .add(Entry.of(now(), Entry.Kind.COMMAND, added + " words by hand were taken in by " + owner));
        }
        return new Taken(added, known, List.copyOf(refused));
    }

    private void add(HandException exception) {
        rows.add(exception);
        bell.ring(Ring.atDoor(exception.account(), Urgency.SWEEP, exception.kind() + " taken in from a list"));
    }

    private Optional<Refusal> refusal(HandException each) {
        Optional<Gate> gate = gates.get().find(each.gate());
        if (gate.isEmpty() || gate.get().isClosing()) {
            return Optional.of(new Refusal(
                    "NO_SUCH_GATE",
                    each.account() + " is listed for the gate " + each.gate() + ", which does not stand.",
                    "Set the gate up first, or put the id of another one: gatehouse gates."));
        }
        if (gate.get().platform() != each.account().platform()) {
            return Optional.of(new Refusal(
                    "OTHER_PLATFORM",
                    each.account() + " is listed for the gate " + each.gate() + ", which is on another platform.",
                    "Put the id of a gate on their own platform."));
        }
        return each.countsAt(now())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "OVER_ALREADY",
                        each.account() + " is listed until "
                                + each.end().map(Instant::toString).orElse("") + ".",
                        "Put an end ahead, or leave the line out."));
    }

    private Instant now() {
        return recorder.clock().instant();
    }
}
