package dev.gatehouse.reconcile;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import java.util.Optional;

/** Hears how each look at a door ended, after everything about it was recorded. */
public interface Aftermath {
    /**
     * One account was looked at for one gate.
     *
     * @param grant how what is wanted stands now; empty when nothing ever was
     */
    void looked(PlatformAccount account, Gate gate, Decision decision, Optional<Grant> grant);
}
