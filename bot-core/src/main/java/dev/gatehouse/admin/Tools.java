package dev.gatehouse.admin;

import dev.gatehouse.reconcile.GrantRows;

/** The use-cases behind the counters. */
public record Tools(
        Members members, Undo undo, Passes passes, DryRun dryRun, Sync sync, MemberFile file, GrantRows grants) {}
