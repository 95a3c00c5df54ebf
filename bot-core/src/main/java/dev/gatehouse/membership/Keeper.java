package dev.gatehouse.membership;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import java.time.Instant;
import java.util.Optional;

/** Puts an answer into the rows and says whether it counts. */
final class Keeper {

    /** What became of one answer. */
    sealed interface Kept {

        /** The row holds this answer, or one to a later question. */
        record Counts(Known known) implements Kept {}

        /** Hilt had said something newer before: a lagging replica answered. */
        record Older(Known known) implements Kept {}

        /** It names another account than the row: not kept, because the payer we know would lose it. */
        record Moved(Known known) implements Kept {}
    }

    private final MembershipRows rows;

    Keeper(MembershipRows rows) {
        this.rows = rows;
    }

    Optional<Known> known(MembershipId id) {
        return rows.find(id);
    }

    Kept keep(Membership said, Instant askedAt) {
        Optional<Known> before = rows.find(said.id());
        if (before.isPresent() && !before.get().membership().account().equals(said.account())) {
            return new Kept.Moved(before.get());
        }
        Known known = rows.remember(said, askedAt);
        return said.isOlderThan(known.membership()) ? new Kept.Older(known) : new Kept.Counts(known);
    }

    /** Still paid for or in grace, as last said. */
    static boolean isLive(Membership membership, Instant now) {
        return switch (membership.status()) {
            case ACTIVE, GRACE, DELIVERY_FAILED ->
                membership.lastEnd().map(now::isBefore).orElse(true);
            case EXPIRED, UNKNOWN -> false;
        };
    }
}
