package dev.gatehouse.access;

/** What to do about one account at one door. */
public enum Step {
    KEEP,
    GRANT,
    REVOKE,
    /** Take an unused invitation back. */
    WITHDRAW,
    /** Leave the request waiting and say once what would open the door. */
    OFFER,
    /** Entitled, but a human barred the way. */
    NEEDS_HUMAN,
    /** Immune although no longer entitled: noted, never acted on. */
    NOTE,
    LOOK_AGAIN;

    /**
     * The table of decisions and presences.
     *
     * @param managed the gate may take this door from this account: it has or had a membership, was let in by Gatehouse,
     *     or the gate is exclusive
     */
    public static Step between(Decision decision, Presence presence, boolean managed) {
        if (presence == Presence.UNKNOWN) {
            return LOOK_AGAIN;
        }
        if (decision instanceof Decision.Allow) {
            return towardsInside(presence);
        }
        if (decision instanceof Decision.Deny deny) {
            return deny.settled() ? towardsOutside(presence, managed) : LOOK_AGAIN;
        }
        return KEEP;
    }

    private static Step towardsInside(Presence presence) {
        return switch (presence) {
            case INSIDE, INVITED, IMMUNE -> KEEP;
            case KNOCKING, OUTSIDE -> GRANT;
            case BARRED -> NEEDS_HUMAN;
            case UNKNOWN -> LOOK_AGAIN;
        };
    }

    private static Step towardsOutside(Presence presence, boolean managed) {
        return switch (presence) {
            case INSIDE -> managed ? REVOKE : KEEP;
            case KNOCKING -> OFFER;
            case INVITED -> WITHDRAW;
            case OUTSIDE, BARRED -> KEEP;
            case IMMUNE -> managed ? NOTE : KEEP;
            case UNKNOWN -> LOOK_AGAIN;
        };
    }
}
