package dev.gatehouse.admin;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.membership.WriteOutcome;

/** Hilt's route for free days. */
public interface HiltGifts {
    /**
     * {@code POST /v1/memberships/{id}/gift}. Not idempotent at Hilt: asked twice it adds the days twice.
     *
     * @param note for the workspace's own history
     */
    WriteOutcome<Boolean> gift(MembershipId id, int days, String note);
}
