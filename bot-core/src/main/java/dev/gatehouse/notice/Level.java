package dev.gatehouse.notice;

import dev.gatehouse.access.Decision.Allow;
import dev.gatehouse.access.Decision.Deny;
import dev.gatehouse.access.Phase;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.Step;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Look;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person should have been told by now. Compared with what they were told last, so that however often the loop
 * runs, each change is told once.
 *
 * @param mark what is remembered of it; equal marks say the same
 * @param key the text
 * @param wayIn the person needs the way to the door
 */
record Level(String mark, String key, Map<String, Object> values, boolean wayIn) {

    /** Empty when this look gives nothing to say. */
    static Optional<Level> of(Look look, String door, Optional<String> told) {
        Map<String, Object> values = new TreeMap<>();
        Platform platform = look.account().platform();
        values.put("command", platform.buyCommand());
        values.put("door", door);
        if (look.decision() instanceof Allow allow) {
            return look.grant().flatMap(grant -> whenAllowed(allow, grant, values, told));
        }
        if (look.decision() instanceof Deny) {
            return whenDenied(look, values, told);
        }
        return Optional.empty();
    }

    private static Optional<Level> whenAllowed(
            Allow allow, Grant grant, Map<String, Object> values, Optional<String> told) {
        return switch (grant.state()) {
            case DONE -> Optional.of(inside(allow, values, told));
            case AWAITS_PERSON ->
                Optional.of(new Level(
                        "GO " + grant.code(), "notice.go." + grant.account().platform(), values, true));
            case NEEDS_HUMAN -> Optional.of(owed(grant, values));
            case WAITING, HELD_OFF -> Optional.empty();
        };
    }

    private static Level owed(Grant grant, Map<String, Object> values) {
        String key = grant.code().equals("BANNED_BY_HUMAN") ? "notice.barred" : "notice.owed";
        return new Level("OWED " + grant.code(), key, values, false);
    }

    private static Level inside(Allow allow, Map<String, Object> values, Optional<String> told) {
        Optional<Instant> until = allow.until();
        until.ifPresent(end -> values.put("until", end));
        String open = until.isPresent() ? "" : ".open";
        String date = until.map(Instant::toString).orElse("open");
        if (allow.phase() == Phase.GRACE) {
            return new Level("GRACE " + date, "notice.grace" + open, values, false);
        }
        boolean again = until.isPresent() && told.map(Level::wasInside).orElse(false);
        return new Level("INSIDE " + date, again ? "notice.renewed" : "notice.inside" + open, values, false);
    }

    private static boolean wasInside(String mark) {
        return mark.startsWith("INSIDE") || mark.startsWith("GRACE");
    }

    /** Only those who were told they have something hear that it ended. */
    private static Optional<Level> whenDenied(Look look, Map<String, Object> values, Optional<String> told) {
        if (look.step() == Step.OFFER) {
            return Optional.of(new Level("OFFER", "notice.offer", values, false));
        }
        boolean hadIt = told.map(mark -> !mark.equals("LAPSED") && !mark.equals("OFFER"))
                .orElse(false);
        boolean gone =
                look.grant().map(grant -> grant.isDone(Grant.Want.OUTSIDE)).orElse(false);
        return hadIt && gone ? Optional.of(new Level("LAPSED", "notice.lapsed", values, false)) : Optional.empty();
    }
}
