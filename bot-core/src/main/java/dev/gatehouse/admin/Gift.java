package dev.gatehouse.admin;

import dev.gatehouse.access.MembershipId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Days given to a membership at Hilt.
 *
 * @param days may be negative, which takes days away
 * @param endBefore of the paid time when it was asked for; empty when the membership had none
 * @param askedAt when Hilt was about to be asked
 */
public record Gift(
        String id,
        MembershipId membership,
        int days,
        String owner,
        String note,
        Optional<Instant> endBefore,
        Instant askedAt,
        State state) {
    /** Hilt adds to an end that lies behind from the moment it works, which is not quite the moment it was asked. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    /** What is known of it. */
    public enum State {
        /** It was about to be sent; Hilt may have done it or not. */
        OPEN,
        GIVEN,
        NOT_GIVEN
    }

    /** What an end read later says about a gift. */
    public enum Sign {
        GIVEN,
        NOT_GIVEN,
        /** The end moved, but not by these days: somebody paid or gave in between. */
        UNCLEAR
    }

    Sign sign(Optional<Instant> end) {
        if (end.equals(endBefore)) {
            return Sign.NOT_GIVEN;
        }
        boolean fits = end.filter(now -> isAbout(now, endBefore.orElse(askedAt)) || isAbout(now, askedAt))
                .isPresent();
        return fits ? Sign.GIVEN : Sign.UNCLEAR;
    }

    private boolean isAbout(Instant end, Instant base) {
        return Duration.between(base.plus(Duration.ofDays(days)), end).abs().compareTo(TOLERANCE) <= 0;
    }

    Gift now(State known) {
        return new Gift(id, membership, days, owner, note, endBefore, askedAt, known);
    }
}
