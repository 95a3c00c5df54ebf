package dev.gatehouse.reconcile;

import dev.gatehouse.access.AccessPolicy;
import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import java.time.InstantSource;

/** The policy together with what it is applied to beside the evidence: the exceptions by hand, and now. */
public record Judge(AccessPolicy policy, ExceptionRows exceptions, InstantSource clock) {

    public Decision decide(Gate gate, Evidence evidence, PlatformAccount account) {
        return policy.decide(gate, evidence, exceptions.of(account), clock.instant());
    }
}
