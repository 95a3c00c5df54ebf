package dev.gatehouse.reconcile;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of what is wanted at the doors and what came of it. */
public interface GrantRows {
    Optional<Grant> find(PlatformAccount account, GateId gate);

    List<Grant> of(PlatformAccount account);

    void save(Grant grant);

    /** Accounts with an attempt due at or before {@code now}, longest due first. */
    List<PlatformAccount> due(Instant now, int limit);

    /** Accounts with something not done at any of these gates. */
    List<PlatformAccount> owed(List<GateId> gates);

    /** Everything not done, longest unchanged first. */
    List<Grant> unfinished(int limit);

    /** Everything wanted at one gate, by account. */
    List<Grant> at(GateId gate);

    /** How many are inside by our record. */
    int inside(GateId gate);
}
