package dev.gatehouse.reconcile;

import dev.gatehouse.membership.MembershipRows;

/** The rows the engine reads and writes. */
public record Rows(MembershipRows memberships, GrantRows grants, ExceptionRows exceptions) {}
