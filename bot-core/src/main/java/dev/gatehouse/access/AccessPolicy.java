package dev.gatehouse.access;

import dev.gatehouse.access.Decision.Allow;
import dev.gatehouse.access.Decision.Deny;
import dev.gatehouse.access.Decision.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The one place that decides. The same facts give the same decision.
 *
 * @param settle how long after its last date a membership that Hilt still calls live is held before it counts as over
 */
public record AccessPolicy(Duration settle) {
    /** A surprising end needs a second answer at least this much younger than the first. */
    public static final Duration SECOND_LOOK = Duration.ofSeconds(30);

    private static final Comparator<Decision> BEST =
            Comparator.comparingInt(Decision::rank).thenComparing(AccessPolicy::until, Comparator.naturalOrder());

    /** Decides on {@code gate} for the account whose evidence and exceptions these are. */
    public Decision decide(Gate gate, Evidence evidence, List<HandException> exceptions, Instant now) {
        return byHand(gate, exceptions, now).orElseGet(() -> byHilt(gate, evidence, exceptions, now));
    }

    private static Optional<Decision> byHand(Gate gate, List<HandException> exceptions, Instant now) {
        return HandException.counting(exceptions, gate.id(), now).map(each -> switch (each.kind()) {
            case BLOCK -> new Deny(true, true, "blocked by " + each.owner() + ": " + each.reason());
            case EXEMPT -> new Hold("exempt by " + each.owner() + ": " + each.reason(), false);
            case ALLOW -> new Allow(Phase.ACTIVE, each.end(), "allowed by " + each.owner() + ": " + each.reason());
        });
    }

    private Decision byHilt(Gate gate, Evidence evidence, List<HandException> exceptions, Instant now) {
        if (gate.isClosing()) {
            return new Deny(true, true, "the gate was taken out, and its door taken back by hand");
        }
        if (evidence instanceof Evidence.Silent silent) {
            return whileSilent(gate, silent, now);
        }
        Evidence.Answered answered = (Evidence.Answered) evidence;
        return best(gate, answered.all(), now)
                .orElseGet(() -> new Deny(hasEnded(gate, exceptions, now), true, "no membership opens this door"));
    }

    /** Access given by hand until a date, which has come: nobody is surprised. */
    private static boolean hasEnded(Gate gate, List<HandException> exceptions, Instant now) {
        return exceptions.stream()
                .anyMatch(each -> each.kind() == HandException.Kind.ALLOW
                        && each.gate().equals(gate.id())
                        && !each.countsAt(now));
    }

    /** Silence takes nothing away, but what an earlier answer still covers goes on being granted. */
    private Decision whileSilent(Gate gate, Evidence.Silent silent, Instant now) {
        return best(gate, silent.known(), now)
                .filter(Allow.class::isInstance)
                .orElseGet(() -> new Hold("Hilt is silent: " + silent.why(), silent.alarming()));
    }

    private Optional<Decision> best(Gate gate, List<Known> all, Instant now) {
        return all.stream()
                .filter(known -> gate.products().contains(known.membership().product()))
                .map(known -> on(known, now))
                .max(BEST);
    }

    private Decision on(Known known, Instant now) {
        Membership membership = known.membership();
        if (membership.unreadable().isPresent()) {
            return new Hold(
                    "Hilt's answer cannot be read: " + membership.unreadable().get(), true);
        }
        if (membership.period().isBackwards()) {
            return new Hold("the dates of membership " + membership.id() + " run backwards", true);
        }
        return switch (membership.status()) {
            case ACTIVE -> whileActive(known, now);
            case GRACE -> whileInGrace(known, now);
            case DELIVERY_FAILED -> byDates(known, now);
            case EXPIRED -> over(known, now, "Hilt says " + membership.said());
            case UNKNOWN -> new Hold("Hilt says " + membership.said() + ", which is not a status we know", true);
        };
    }

    private Decision whileActive(Known known, Instant now) {
        Optional<Instant> end = known.membership().period().end();
        if (end.isEmpty()) {
            return new Allow(Phase.ACTIVE, Optional.empty(), "active, open-ended");
        }
        return byDates(known, now);
    }

    private Decision byDates(Known known, Instant now) {
        Period period = known.membership().period();
        if (isAhead(period.end(), now)) {
            return new Allow(
                    Phase.ACTIVE, period.end(), "paid until " + period.end().orElseThrow());
        }
        if (isAhead(period.graceEnd(), now)) {
            return new Allow(
                    Phase.GRACE,
                    period.graceEnd(),
                    "in grace until " + period.graceEnd().orElseThrow());
        }
        return pastItsDates(known, now);
    }

    private Decision whileInGrace(Known known, Instant now) {
        Optional<Instant> graceEnd = known.membership().period().graceEnd();
        if (graceEnd.isEmpty()) {
            return new Allow(Phase.GRACE, Optional.empty(), "in grace, without a date");
        }
        if (isAhead(graceEnd, now)) {
            return new Allow(Phase.GRACE, graceEnd, "in grace until " + graceEnd.get());
        }
        return pastItsDates(known, now);
    }

    private Decision pastItsDates(Known known, Instant now) {
        Optional<Instant> last = known.membership().lastEnd();
        if (last.isEmpty()) {
            return new Hold(
                    "Hilt names no date for membership " + known.membership().id(), true);
        }
        if (now.isBefore(last.get().plus(settle))) {
            return new Hold("the end " + last.get() + " has just passed; Hilt may still say renewed or grace", false);
        }
        return over(known, now, "ended at " + last.get());
    }

    private static Decision over(Known known, Instant now, String why) {
        boolean foreseen = known.endOnceSaid().map(end -> !end.isAfter(now)).orElse(false);
        boolean twice = known.deniedSince()
                .map(since -> !known.askedAt().isBefore(since.plus(SECOND_LOOK)))
                .orElse(false);
        return new Deny(foreseen, foreseen || twice, why);
    }

    private static boolean isAhead(Optional<Instant> date, Instant now) {
        return date.map(now::isBefore).orElse(false);
    }

    private static Instant until(Decision decision) {
        return decision instanceof Allow allow ? allow.until().orElse(Instant.MAX) : Instant.MIN;
    }
}
