package dev.gatehouse.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A membership together with what earlier answers add to it.
 *
 * @param askedAt when the request was sent whose answer this is
 * @param endOnceSaid the last end that an answer named while the membership was still live: a lapse at or after it was
 *     foreseen
 * @param deniedSince when the first request was sent of an unbroken run of answers that say it is over
 */
public record Known(
        Membership membership, Instant askedAt, Optional<Instant> endOnceSaid, Optional<Instant> deniedSince) {

    /**
     * What is known after an answer. Answers arrive late and in any order: one with an older {@code updated_at} changes
     * nothing, and with an equal one the request sent later wins.
     */
    public static Known after(Optional<Known> before, Membership said, Instant askedAt) {
        return before.filter(known -> known.isNewerThan(said, askedAt)).orElseGet(() -> advance(before, said, askedAt));
    }

    private boolean isNewerThan(Membership said, Instant asked) {
        return said.isOlderThan(membership) || (!membership.isOlderThan(said) && askedAt.isAfter(asked));
    }

    private static Known advance(Optional<Known> before, Membership said, Instant askedAt) {
        Optional<Instant> endOnceSaid = before.flatMap(Known::endOnceSaid);
        Optional<Instant> deniedSince = before.flatMap(Known::deniedSince);
        if (isLive(said, askedAt)) {
            return new Known(said, askedAt, said.lastEnd(), Optional.empty());
        }
        if (isOver(said)) {
            return new Known(said, askedAt, endOnceSaid, deniedSince.or(() -> Optional.of(askedAt)));
        }
        return new Known(said, askedAt, endOnceSaid, deniedSince);
    }

    private static boolean isLive(Membership said, Instant now) {
        return said.unreadable().isEmpty()
                && switch (said.status()) {
                    case ACTIVE, GRACE, DELIVERY_FAILED ->
                        said.lastEnd().map(now::isBefore).orElse(true);
                    case EXPIRED, UNKNOWN -> false;
                };
    }

    private static boolean isOver(Membership said) {
        return said.unreadable().isEmpty() && said.status() != Status.UNKNOWN;
    }
}
