package dev.gatehouse.inbox;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.membership.ReadOutcome;
import java.util.function.Consumer;

/**
 * What the inbox needs of {@code membership}: one membership asked anew and kept. Hands exactly one answer, asked for
 * after the call, to a consumer that never throws, on this thread or later on another.
 */
@FunctionalInterface
public interface MembershipReader {
    void read(MembershipId id, Urgency urgency, Consumer<ReadOutcome> then);
}
