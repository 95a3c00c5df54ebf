package dev.gatehouse.access;

import java.time.Instant;
import java.util.Optional;

/**
 * One membership as Hilt last described it.
 *
 * @param said the status in Hilt's own spelling
 * @param unreadable what in the answer could not be read, such as a date; a membership with a flaw decides nothing
 */
public record Membership(
        MembershipId id,
        ProductId product,
        PlatformAccount account,
        String said,
        Period period,
        Optional<Instant> updatedAt,
        Optional<String> unreadable) {

    public Status status() {
        return Status.of(said);
    }

    /** The last instant Hilt names for this membership: the end of grace if known, else of the paid period. */
    public Optional<Instant> lastEnd() {
        return period.lastEnd();
    }
}
