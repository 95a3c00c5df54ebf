package dev.gatehouse.reconcile;

import dev.gatehouse.access.AccessPolicy;
import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Person;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The policy together with what it is applied to beside the evidence: the exceptions by hand, and now. */
public record Judge(AccessPolicy policy, ExceptionRows exceptions, InstantSource clock) {
    /** What was bought for an account that has moved on opens the doors of the new one, no longer its own. */
    private static final Evidence MOVED_ON = new Evidence.Answered(List.of(), Instant.MIN);

    /** Decides for one account; the evidence is of the whole person. */
    public Decision decide(Gate gate, Evidence evidence, Person person, PlatformAccount account) {
        Evidence counting = person.isFormer(account) ? MOVED_ON : evidence;
        return policy.decide(gate, counting, exceptions.of(account), clock.instant());
    }
}
