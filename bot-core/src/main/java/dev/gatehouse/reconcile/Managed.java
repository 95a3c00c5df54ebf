package dev.gatehouse.reconcile;

import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.PlatformAccount;
import java.util.Optional;

/** Whether a gate may take its door from an account: only from those it has to do with. */
public final class Managed {
    private Managed() {}

    public static boolean by(Gate gate, PlatformAccount account, Evidence evidence, Optional<Grant> grant) {
        return gate.mode() == GateMode.EXCLUSIVE
                || grant.map(Grant::letIn).orElse(false)
                || byMembership(gate, account, evidence);
    }

    /**
     * The account itself has, or once had, a membership that opens this gate. One of a linked account makes nobody
     * managed: whoever came in by a human's hand and links a lapsed account stays.
     */
    static boolean byMembership(Gate gate, PlatformAccount account, Evidence evidence) {
        return evidence.known().stream()
                .map(known -> known.membership())
                .anyMatch(each ->
                        each.account().equals(account) && gate.products().contains(each.product()));
    }

    /** A membership for this gate was bought on the account's own platform, for it or one it was moved from. */
    static boolean boughtHere(Gate gate, PlatformAccount account, Evidence evidence) {
        return evidence.known().stream()
                .map(known -> known.membership())
                .anyMatch(each -> each.account().platform() == account.platform()
                        && gate.products().contains(each.product()));
    }
}
