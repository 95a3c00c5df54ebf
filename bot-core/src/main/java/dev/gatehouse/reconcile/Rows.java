package dev.gatehouse.reconcile;

import dev.gatehouse.membership.MembershipRows;
import dev.gatehouse.membership.People;

/** The rows the engine reads and writes. */
public record Rows(
        MembershipRows memberships, GrantRows grants, ExceptionRows exceptions, BrakeRows brake, People people) {}
