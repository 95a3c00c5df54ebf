package dev.gatehouse.notice;

import dev.gatehouse.access.Decision.Allow;
import dev.gatehouse.access.Decision.Deny;
import dev.gatehouse.access.Phase;
import dev.gatehouse.access.Step;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Look;
import java.util.Optional;

/** What a look at a door gives to say about the access itself. */
final class AccessLevel {
    private AccessLevel() {}

    /** Empty when this look gives nothing to say. */
    static Optional<Level> of(Look look, Optional<String> told) {
        if (look.decision() instanceof Allow allow) {
            return look.grant().flatMap(grant -> whenAllowed(allow, grant, told));
        }
        return look.decision() instanceof Deny ? whenDenied(look, told) : Optional.empty();
    }

    private static Optional<Level> whenAllowed(Allow allow, Grant grant, Optional<String> told) {
        return switch (grant.state()) {
            case DONE -> Optional.of(inside(allow, told));
            case AWAITS_PERSON ->
                Optional.of(Level.now(
                                "GO " + grant.code(),
                                "notice.go." + grant.account().platform())
                        .withWayIn());
            case NEEDS_HUMAN -> Optional.of(owed(grant));
            case WAITING, HELD_OFF -> Optional.empty();
        };
    }

    private static Level owed(Grant grant) {
        String key = grant.code().equals("BANNED_BY_HUMAN") ? "notice.barred" : "notice.owed";
        return Level.now("OWED " + grant.code(), key);
    }

    private static Level inside(Allow allow, Optional<String> told) {
        if (allow.phase() == Phase.GRACE) {
            return Level.grace(allow.until());
        }
        if (told.filter(Level.LAPSED::equals).isPresent()) {
            return Level.inside("notice.back", allow.until());
        }
        boolean again =
                allow.until().isPresent() && told.filter(Level::saysInside).isPresent();
        return Level.inside(again ? "notice.renewed" : "notice.inside", allow.until());
    }

    /** Only those who were told they have something hear that it ended. */
    private static Optional<Level> whenDenied(Look look, Optional<String> told) {
        if (look.step() == Step.OFFER) {
            return Optional.of(Level.now(Level.OFFER, "notice.offer"));
        }
        boolean hadIt = told.map(mark -> !mark.equals(Level.LAPSED) && !mark.equals(Level.OFFER))
                .orElse(false);
        boolean gone =
                look.grant().map(grant -> grant.isDone(Grant.Want.OUTSIDE)).orElse(false);
        return hadIt && gone ? Optional.of(Level.now(Level.LAPSED, "notice.lapsed")) : Optional.empty();
    }
}
