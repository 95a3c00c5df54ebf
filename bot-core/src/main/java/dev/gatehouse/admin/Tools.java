package dev.gatehouse.admin;

import dev.gatehouse.reconcile.GrantRows;

/** The use-cases behind the counters. */
public record Tools(
        Members members,
        Undo undo,
        Passes passes,
        DryRun dryRun,
        Sync sync,
        MemberFile file,
        Gifts gifts,
        ProductDesk products,
        GrantRows grants,
        Charts charts,
        Plans plans,
        Roll roll) {

    /** What is decided about a gate for a time to come. */
    public record Plans(Openings openings, PlanChanges changes, TakeBacks takeBacks) {}

    /** Everybody, and how that is written down. */
    public record Roll(Roster roster, Sheets sheets) {}
}
