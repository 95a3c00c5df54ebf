package dev.gatehouse.membership;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import java.util.Optional;

/** Whose a membership is that Hilt knows under a wallet or a typed name only: a human decided it. */
@FunctionalInterface
public interface Assignments {
    /** Blocks for the rows. */
    Optional<PlatformAccount> of(MembershipId id);
}
