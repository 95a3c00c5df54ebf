package dev.gatehouse.reconcile;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Step;
import java.util.Optional;

/**
 * How one look at one door for one account ended.
 *
 * @param grant how what is wanted stands now; empty when nothing ever was
 * @param ownMembership the account, or one it was moved from, has or had a membership for this gate: it can renew it
 */
public record Look(
        PlatformAccount account,
        Gate gate,
        Decision decision,
        Step step,
        Optional<Grant> grant,
        boolean ownMembership) {}
