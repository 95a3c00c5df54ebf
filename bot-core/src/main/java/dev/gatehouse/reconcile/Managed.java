package dev.gatehouse.reconcile;

import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import java.util.Optional;

/** Whether a gate may take its door from an account: only from those it has to do with. */
final class Managed {
    private Managed() {}

    static boolean by(Gate gate, Evidence evidence, Optional<Grant> grant) {
        return gate.mode() == GateMode.EXCLUSIVE
                || grant.map(Grant::letIn).orElse(false)
                || byMembership(gate, evidence);
    }

    /** The account has, or once had, a membership that opens this gate. */
    static boolean byMembership(Gate gate, Evidence evidence) {
        return evidence.known().stream()
                .anyMatch(known -> gate.products().contains(known.membership().product()));
    }
}
