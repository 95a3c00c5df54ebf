package dev.gatehouse.inbox;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.membership.ReadOutcome;

/** What the inbox needs of {@code membership}: one membership asked anew and kept. Blocks, never throws for Hilt's answers. */
@FunctionalInterface
public interface MembershipReader {
    ReadOutcome read(MembershipId id, Urgency urgency);
}
