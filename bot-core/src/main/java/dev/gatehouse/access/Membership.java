package dev.gatehouse.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /**
     * Whether Hilt had touched it before {@code other}. Where one of two answers tells that moment in whole seconds, any within
     * the same second is the same.
     */
    public boolean isOlderThan(Membership other) {
        return updatedAt
                .flatMap(mine -> other.updatedAt().map(theirs -> isBefore(mine, theirs)))
                .orElse(false);
    }

    private static boolean isBefore(Instant one, Instant other) {
        Instant second = one.truncatedTo(ChronoUnit.SECONDS);
        Instant otherSecond = other.truncatedTo(ChronoUnit.SECONDS);
        boolean rounded = one.equals(second) || other.equals(otherSecond);
        return rounded ? second.isBefore(otherSecond) : one.isBefore(other);
    }

    /** The last instant Hilt names for this membership: the end of grace if known, else of the paid period. */
    public Optional<Instant> lastEnd() {
        return period.lastEnd();
    }
}
